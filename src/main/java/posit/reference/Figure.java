package posit.reference;

import java.time.LocalDate;

/**
 * One number of a published page.
 *
 * @param value the number
 * @param says the page's own words
 * @param url the page
 * @param read the day the page was read
 */
public record Figure<T>(T value, String says, String url, LocalDate read) {}
