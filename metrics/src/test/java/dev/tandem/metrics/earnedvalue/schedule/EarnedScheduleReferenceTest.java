package dev.tandem.metrics.earnedvalue.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published earned schedules and the plateau, each with its source in the file. */
class EarnedScheduleReferenceTest {

  /** The expected numbers are differences and quotients of a few doubles: of those below 1, of 1. */
  private static final double TOLERANCE = 1e-15;

  private static Offset<Double> about(double expected) {
    return within(TOLERANCE * Math.max(1, Math.abs(expected)));
  }

  private static JsonNode example(String id) throws IOException {
    try (InputStream in = EarnedScheduleReferenceTest.class.getResourceAsStream(
        "/dev/tandem/metrics/earnedvalue/earned-schedule.json")) {
      JsonNode all =
          new JsonMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      for (JsonNode each : all) {
        if (each.get("id").stringValue().equals(id)) {
          return each;
        }
      }
      throw new IllegalArgumentException(id);
    }
  }

  private static PlannedValueCurve curve(JsonNode example) {
    List<Double> planned = new ArrayList<>();
    example.get("pv_cum").forEach(each -> planned.add(each.asDouble()));
    return PlannedValueCurve.ofPeriods("weeks", planned);
  }

  private static EarnedSchedule at(PlannedValueCurve curve, double earned, int time) {
    EarnedValue value = new EarnedValue(
        curve.plannedAt(time),
        Rational.of(earned),
        Rational.of(1),
        curve.budget(),
        EarnedValueConvention.standard());
    return EarnedSchedule.of(curve, value, time);
  }

  @Test
  void oras_everyWeek_isAsExpected() throws IOException {
    JsonNode example = example("oras_node167");
    PlannedValueCurve curve = curve(example);
    assertThat(curve.duration()).isEqualTo(Rational.of(example.get("pd").asInt()));
    JsonNode published = example.get("published").get("es");
    for (int week = 1; week <= 11; week++) {
      EarnedSchedule schedule =
          at(curve, example.get("ev_cum").get(week).asDouble(), week);
      Map<String, ExactFigure> figures = figures(schedule);
      JsonNode expected = example.get("expected").get(Integer.toString(week));
      assertThat(schedule.earnedSchedule().doubleValue())
          .isCloseTo(expected.get("es").asDouble(), about(expected.get("es").asDouble()));
      assertThat(schedule.value().planned().doubleValue())
          .isEqualTo(expected.get("pv").asDouble());
      for (Map.Entry<String, ExactFigure> each : figures.entrySet()) {
        if (expected.get(each.getKey()) != null) {
          assertThat(each.getValue().value().orElseThrow())
              .as(week + " " + each.getKey())
              .isCloseTo(
                  expected.get(each.getKey()).asDouble(),
                  about(expected.get(each.getKey()).asDouble()));
        } else {
          assertThat(each.getKey()).isEqualTo("tspi_pd");
          assertThat(each.getValue().isDefined()).as("TSPI in week " + week).isEqualTo(week == 11);
        }
      }
      if (week <= published.size()) {
        assertThat(schedule.earnedSchedule().doubleValue())
            .isCloseTo(published.get(week - 1).asDouble(), within(0.005));
      }
    }
  }

  private static Map<String, ExactFigure> figures(EarnedSchedule schedule) {
    return Map.ofEntries(
        Map.entry("sv_t", schedule.variance()),
        Map.entry("spi_t", schedule.index()),
        Map.entry("sv", schedule.value().figure(EarnedValueMeasure.SCHEDULE_VARIANCE)),
        Map.entry("spi", schedule.value().schedulePerformanceIndex()),
        Map.entry("ed", schedule.earnedDuration()),
        Map.entry("eac_t_pv1", schedule.forecast(DurationForecast.PV1)),
        Map.entry("eac_t_pv2", schedule.forecast(DurationForecast.PV2)),
        Map.entry("eac_t_ed1", schedule.forecast(DurationForecast.ED1)),
        Map.entry("eac_t_ed2", schedule.forecast(DurationForecast.ED2)),
        Map.entry("eac_t_es1", schedule.forecast(DurationForecast.ES1)),
        Map.entry("eac_t_es2", schedule.forecast(DurationForecast.ES2)),
        Map.entry("ieac_t", schedule.estimateAtCompletion()),
        Map.entry("tspi_pd", schedule.toCompleteIndex()));
  }

  /** Before the start, the peer shows a project as ahead by the time until then; here nothing is said of it. */
  @Test
  void driftless_statusPoints_areAsPublished() throws IOException {
    JsonNode example = example("driftless_es");
    PlannedValueCurve curve = curve(example);
    for (JsonNode each : example.get("cases")) {
      int time = each.get("at").asInt();
      EarnedSchedule schedule = at(curve, each.get("ev").asDouble(), time);
      JsonNode published = each.get("published");
      assertThat(schedule.earnedSchedule().doubleValue())
          .isCloseTo(published.get("es").asDouble(), about(published.get("es").asDouble()));
      if (time < 0) {
        assertThat(schedule.variance().state()).isEqualTo(FigureState.UNDEFINED);
        assertThat(schedule.index().undefinedBecause())
            .isEqualTo("the planned start is still to come");
      } else {
        check(schedule.variance(), published.get("sv_t"));
        check(schedule.index(), published.get("spi_t"));
        check(schedule.estimateAtCompletion(), published.get("ieac_t"));
      }
    }
  }

  private static void check(ExactFigure figure, JsonNode published) {
    if (published == null) {
      return;
    }
    if (published.isNull()) {
      assertThat(figure.isDefined()).as("%s", figure).isFalse();
    } else {
      assertThat(figure.value().orElseThrow())
          .isCloseTo(published.asDouble(), about(published.asDouble()));
    }
  }

  @Test
  void plateau_isPassedAtItsEnd_andMoreThanTheBudgetIsRefused() throws IOException {
    JsonNode example = example("plateau");
    PlannedValueCurve curve = curve(example);
    for (JsonNode each : example.get("cases")) {
      Rational earned = Rational.of(each.get("ev").asDouble());
      if (earned.compareTo(curve.budget()) > 0) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> curve.earnedSchedule(earned))
            .withMessage("earned value must be from 0 to the budget at completion, 100: 110. "
                + "Raise the budget, or correct the amount.");
      } else {
        assertThat(curve.earnedSchedule(earned).doubleValue())
            .isCloseTo(
                each.get("expected").get("es").asDouble(),
                about(each.get("expected").get("es").asDouble()));
      }
    }
  }
}
