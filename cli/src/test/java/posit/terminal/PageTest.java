package posit.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
    private final Page page = new Page();

    @Test
    void words_that_do_not_fit_go_on_under_their_own_beginning() {
        page.labelled("label", 8, "word ".repeat(20).strip(), "");

        assertThat(page.lines())
                .containsExactly(
                        "label   " + "word ".repeat(14).strip(),
                        "        " + "word ".repeat(6).strip());
    }

    @Test
    void a_number_stands_at_the_right_edge_of_the_first_line() {
        page.labelled("network", 12, "facts", "21");

        assertThat(page.lines().get(0))
                .hasSize(80)
                .startsWith("network     facts")
                .endsWith(" 21");
    }

    @Test
    void colours_take_no_room() {
        page.labelled("\u001b[33mwarning\u001b[0m", 12, "text", "");

        assertThat(page.lines()).containsExactly("\u001b[33mwarning\u001b[0m     text");
    }

    @Test
    void a_word_longer_than_the_page_is_not_cut() {
        var address = "https://docs.posit.co/" + "x".repeat(80);

        page.labelled("", 4, "see " + address, "");

        assertThat(page.lines()).containsExactly("    see", "    " + address);
    }

    @Test
    void a_word_longer_than_its_room_begins_further_left() {
        var address = "https://docs.posit.co/" + "x".repeat(50);

        page.labelled("label", 12, "see " + address + " twice", "");

        assertThat(page.lines()).containsExactly("label       see", " ".repeat(8) + address, " ".repeat(12) + "twice");
    }

    @Test
    void two_texts_fit_into_a_line_with_two_columns_between_them() {
        assertThat(Page.fits("a".repeat(40), "b".repeat(38))).isTrue();
        assertThat(Page.fits("a".repeat(40), "b".repeat(39))).isFalse();
    }

    @Test
    void two_blank_lines_never_follow_each_other() {
        page.blank();
        page.line("a");
        page.blank();
        page.blank();
        page.line("b");

        assertThat(page.lines()).containsExactly("a", "", "b");
    }
}
