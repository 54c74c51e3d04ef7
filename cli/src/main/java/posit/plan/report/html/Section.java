package posit.plan.report.html;

import java.util.List;

/**
 * A part of the page under a heading of its own.
 *
 * @param id for links, such as {@code exposure}
 * @param lead one or two sentences for who reads nothing else, or ""
 */
public record Section(String id, String title, String lead, List<Block> blocks) {}
