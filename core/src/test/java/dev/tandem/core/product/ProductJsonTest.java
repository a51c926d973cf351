package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A product goes through a plain mapper and back. The mix-in is all that an embedding tool adds: it makes the mapper write which profile
 * a cost of delay is; the mapper finds the profiles itself, as the interface is sealed.
 */
class ProductJsonTest {

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "profile")
  private interface NamesItsProfile {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(CostOfDelay.class, NamesItsProfile.class).build();

  @ParameterizedTest
  @MethodSource("dev.tandem.core.product.delay.CostOfDelayTest#each")
  void readValue_writtenProfile_isEqual(CostOfDelay profile) {
    String json = MAPPER.writerFor(CostOfDelay.class).writeValueAsString(profile);
    assertThat(json).contains("\"profile\":\"" + profile.getClass().getSimpleName() + "\"");
    assertThat(MAPPER.readValue(json, CostOfDelay.class)).isEqualTo(profile);
  }

  @Test
  void readValue_writtenProduct_isEqual() {
    Product shop = shop();
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(shop), Product.class)).isEqualTo(shop);
  }

  @Test
  void readValue_handWrittenFeature_isTheFeature() {
    String json = """
        {"id": {"value": "login"}, "name": "Log in", "kind": "ENABLER", "requires": [], "contributions": [],
         "costOfDelay": {"profile": "DeadlineStep", "penalty": 1000, "deadline": 6}, "tasks": [{"value": "build"}]}""";
    assertThat(MAPPER.readValue(json, Feature.class))
        .isEqualTo(Feature.builder("login", "Log in")
            .kind(FeatureKind.ENABLER)
            .costOfDelay(new DeadlineStep(1000, 6))
            .task("build")
            .build());
  }

  @Test
  void readValue_contradictoryProduct_failsWithAllProblems() {
    String json = MAPPER
        .writeValueAsString(shop())
        .replace("\"requires\":[{\"value\":\"login\"}]", "\"requires\":[{\"value\":\"logon\"}]");
    assertThatThrownBy(() -> MAPPER.readValue(json, Product.class))
        .hasRootCauseInstanceOf(InvalidProductException.class)
        .rootCause()
        .hasMessageContaining(
            "requirement of feature \"checkout\" must be in the product: \"logon\".");
  }

  private static Product shop() {
    DateRange quarter = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    return Product.builder("shop", "Web shop", "EUR")
        .vision("Everybody buys at home")
        .stage(LifecycleStage.GROWTH)
        .objective(Objective.of(
                "grow",
                "Customers come back",
                ObjectiveKind.ASPIRATIONAL,
                quarter,
                KeyResult.increase("orders", "orders a week", 200, 500)
                    .withCurrent(260.5, LocalDate.of(2026, 2, 1)),
                KeyResult.stayBelow("complaints", "complaints a week", 5).withWeight(0.5))
            .withWeight(2))
        .objective(Objective.of(
                "trust",
                "Customers trust us",
                ObjectiveKind.COMMITTED,
                quarter,
                KeyResult.binary("audit", "audit passed"))
            .withParent("grow"))
        .feature(Feature.builder("login", "Log in")
            .kind(FeatureKind.ENABLER)
            .task("build")
            .build())
        .feature(Feature.builder("checkout", "One-page checkout")
            .requires("login")
            .contributesTo("orders", 150)
            .contributesTo("audit")
            .costOfDelay(new Linear(900))
            .effort(WorkDuration.workdays(20))
            .task("design")
            .release("spring")
            .build())
        .release(Release.of("spring", "Spring", quarter))
        .build();
  }
}
