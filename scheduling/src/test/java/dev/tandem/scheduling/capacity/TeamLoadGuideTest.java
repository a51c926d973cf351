package dev.tandem.scheduling.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on capacity, with what the page says about their results. */
class TeamLoadGuideTest {

  @Test
  void teamLoad() {
    List<BigDecimal> points = List.of(new BigDecimal(20), new BigDecimal(20), new BigDecimal(20));
    TeamLoad load = TeamLoad.of(
        "Web",
        points,
        List.of(
            DueWork.by("login", 15, 0),
            DueWork.by("search", 3, 1),
            DueWork.within("checkout", 25, 1, 2),
            DueWork.within("invoices", 16, 1, 2)));
    assertThat(load + "\n").isEqualTo("""
            Web: does not fit, periods 1 to 2: 41 of work [checkout, invoices], capacity 40
            period  capacity  due  planned  remaining
                 0        20   15       18          2
                 1        20    3       20          0
                 2        20   41       20          0
            """);
  }

  @Test
  void rankFill() {
    List<BigDecimal> points = List.of(new BigDecimal(20), new BigDecimal(20), new BigDecimal(20));
    RankFill fill = RankFill.of(
        "Web",
        points,
        List.of(
            RankedWork.of("login", 13),
            RankedWork.of("search", 8, "login"),
            RankedWork.of("texts", 5),
            RankedWork.of("checkout", 20, "login")),
        Succession.LATER_PERIOD);
    assertThat(fill + "\n").isEqualTo("""
            Web: all work has a period
            period  capacity  used  remaining  work
                 0        20    18          2  [login, texts]
                 1        20     8         12  [search]
                 2        20    20          0  [checkout]
            """);
  }
}
