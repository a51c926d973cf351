package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureTest {

  private static final Feature CHECKOUT = Feature.builder("checkout", "One-page checkout")
      .kind(FeatureKind.EXPERIMENT)
      .requires("login")
      .contributesTo("orders", 150)
      .contributesTo("nps")
      .costOfDelay(new Linear(900))
      .effort(WorkDuration.workdays(20))
      .task("build")
      .task("test")
      .release("spring")
      .build();

  @Test
  void builder_allParts_statesThem() {
    assertThat(CHECKOUT.id()).isEqualTo(FeatureId.of("checkout"));
    assertThat(CHECKOUT.name()).isEqualTo("One-page checkout");
    assertThat(CHECKOUT.kind()).isEqualTo(FeatureKind.EXPERIMENT);
    assertThat(CHECKOUT.requires()).containsExactly(FeatureId.of("login"));
    assertThat(CHECKOUT.contributions())
        .containsExactly(
            new Contribution(KeyResultId.of("orders"), OptionalDouble.of(150)),
            new Contribution(KeyResultId.of("nps"), OptionalDouble.empty()));
    assertThat(CHECKOUT.costOfDelay()).isEqualTo(new Linear(900));
    assertThat(CHECKOUT.effort()).contains(WorkDuration.workdays(20));
    assertThat(CHECKOUT.tasks()).containsExactly(TaskId.of("build"), TaskId.of("test"));
    assertThat(CHECKOUT.release()).contains(ReleaseId.of("spring"));
  }

  @Test
  void builder_nothingElse_isAFeatureThatLosesNothing() {
    Feature feature = Feature.builder("login", "Log in").build();
    assertThat(feature.kind()).isEqualTo(FeatureKind.FEATURE);
    assertThat(feature.costOfDelay()).isEqualTo(CostOfDelay.none());
    assertThat(feature.effort()).isEmpty();
    assertThat(feature.release()).isEmpty();
  }

  @Test
  void toBuilder_nothingChanged_buildsAnEqualFeature() {
    assertThat(CHECKOUT.toBuilder().build()).isEqualTo(CHECKOUT);
    assertThat(CHECKOUT.toBuilder().requires("search").build().requires())
        .containsExactly(FeatureId.of("login"), FeatureId.of("search"));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            feature -> feature.requires("login"),
            "each requirement of feature \"checkout\" must be named once: [login]. Remove the repetition."),
        refusal(
            feature -> feature.contributesTo("nps", 2),
            "each key result of feature \"checkout\" must be named once: [nps]. Remove the repetition."),
        refusal(
            feature -> feature.task("test").task("build"),
            "each task of feature \"checkout\" must be named once: [build, test]. Remove the repetition."),
        refusal(
            feature -> feature.effort(WorkDuration.workdays(-1)),
            "effort of feature \"checkout\" must be at least 0: -1d. State the work it takes."),
        refusal(
            feature -> feature.contributesTo("churn", Double.NaN),
            "expected effect on \"churn\" must be finite: NaN. Leave it out if it is not known."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void builder_brokenRule_throws(UnaryOperator<Feature.Builder> change, String message) {
    assertThatThrownBy(() -> change.apply(CHECKOUT.toBuilder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void featureAndRelease_blankName_throw() {
    DateRange day = DateRange.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5));
    assertThatThrownBy(() -> Feature.builder("login", " ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of feature \"login\" must not be blank. State what people call it.");
    assertThatThrownBy(() -> Release.of("spring", " ", day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of release \"spring\" must not be blank. State what people call it.");
  }

  private static Arguments refusal(UnaryOperator<Feature.Builder> change, String message) {
    return Arguments.of(change, message);
  }

  @Test
  void build_severalMistakes_areNamedTogether() {
    Feature.Builder builder = Feature.builder("login", " ")
        .requires("sso")
        .requires("sso")
        .effort(WorkDuration.workdays(-1))
        .task("build")
        .task("build");
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
            feature "login" has 4 problems:
            - name of feature "login" must not be blank. State what people call it.
            - each requirement of feature "login" must be named once: [sso]. Remove the repetition.
            - effort of feature "login" must be at least 0: -1d. State the work it takes.
            - each task of feature "login" must be named once: [build]. Remove the repetition.""");
  }
}
