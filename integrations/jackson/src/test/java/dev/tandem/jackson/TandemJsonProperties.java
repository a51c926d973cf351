package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.stakeholder.Stakeholder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.ScheduleDates;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is written reads back as an equal value, and is written again as the same text. */
class TandemJsonProperties {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  @Property(tries = 120)
  void project_writtenAndRead_isEqual(@ForAll long seed) {
    Project project = RandomProjects.of(seed);
    String json = TandemJson.write(project);
    Project read = TandemJson.readProject(json);
    assertThat(read).isEqualTo(project);
    assertThat(TandemJson.write(read)).isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(project), Project.class))
        .isEqualTo(project);
  }

  @Property(tries = 120)
  void product_writtenAndRead_isEqual(@ForAll long seed) {
    Product product = RandomProducts.of(seed);
    String json = TandemJson.write(product);
    Product read = TandemJson.readProduct(json);
    assertThat(read).isEqualTo(product);
    assertThat(TandemJson.write(read)).isEqualTo(json);
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(product), Product.class))
        .isEqualTo(product);
  }

  @Property(tries = 60)
  void dates_ofASchedule_readBackEqual(@ForAll long seed) {
    ScheduleDates dates = CriticalPath.analyse(RandomProjects.scheduled(seed)).dates();
    String json = TandemJson.write(dates);
    assertThat(TandemJson.readScheduleDates(json)).isEqualTo(dates);
    assertThat(TandemJson.write(TandemJson.readScheduleDates(json))).isEqualTo(json);
  }

  @Property(tries = 120)
  void risks_writtenAndRead_areEqual(@ForAll long seed) {
    RandomRisks random = new RandomRisks(new Dice(seed));
    List<Risk> risks = List.of(random.risk(), random.risk());
    assertThat(
            MAPPER.readValue(MAPPER.writeValueAsString(risks), new TypeReference<List<Risk>>() {}))
        .isEqualTo(risks);
    Stakeholder stakeholder = random.stakeholder();
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(stakeholder), Stakeholder.class))
        .isEqualTo(stakeholder);
  }

  @Property(tries = 300)
  void estimate_writtenAndRead_isEqual(@ForAll long seed) {
    Estimate estimate = new RandomRisks(new Dice(seed)).estimate();
    String json = MAPPER.writeValueAsString(estimate);
    assertThat(MAPPER.readValue(json, Estimate.class)).isEqualTo(estimate);
    assertThat(MAPPER.readValue(json, estimate.getClass())).isEqualTo(estimate);
  }

  @Property(tries = 300)
  void number_anyOfADouble_readsBackBitForBit(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Math.abs(value) <= 1e150) {
      Estimate estimate = Estimate.fixed(value);
      assertThat(MAPPER.readValue(MAPPER.writeValueAsString(estimate), Estimate.class))
          .isEqualTo(estimate);
    }
  }

  @Property(tries = 100)
  void policy_writtenAndRead_isEqual(@ForAll long seed) {
    Dice dice = new Dice(seed);
    SchedulingPolicy policy = dice.pick(List.of(
            SchedulingPolicy.standard(),
            SchedulingPolicy.microsoftProject(),
            SchedulingPolicy.primaveraP6()))
        .with(dice.pick(SchedulingPolicy.primaveraP6().choices()));
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(policy), SchedulingPolicy.class))
        .isEqualTo(policy);
  }

  /** Whatever happens to a document, it is refused as it is documented, or it is another value. */
  @Property(tries = 350)
  void project_mutated_isRefusedOrValid(@ForAll long seed) {
    Dice dice = new Dice(seed);
    String json = Mutation.of(dice, TandemJson.write(RandomProjects.of(dice.below(50))));
    try {
      Project read = TandemJson.readProject(json);
      assertThat(TandemJson.readProject(TandemJson.write(read))).isEqualTo(read);
    } catch (IllegalArgumentException e) {
      assertThat(e).isInstanceOfAny(InvalidDocumentException.class, InvalidProjectException.class);
    }
  }

  /** See above; by a mapper, all refusals are exceptions of Jackson. */
  @Property(tries = 350)
  void product_mutated_isRefusedOrValid(@ForAll long seed) {
    Dice dice = new Dice(seed);
    Product product = RandomProducts.of(dice.below(50));
    String json = Mutation.of(dice, MAPPER.writeValueAsString(product));
    try {
      Product read = MAPPER.readValue(json, Product.class);
      assertThat(MAPPER.readValue(MAPPER.writeValueAsString(read), Product.class))
          .isEqualTo(read);
    } catch (JacksonException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  /** See above, for results with exact numbers, maps and cases. */
  @Property(tries = 300)
  void result_mutated_isRefusedOrValid(@ForAll long seed) {
    Dice dice = new Dice(seed);
    Class<?> type = dice.pick(EveryRecordTest.records());
    new AnyValue(dice.below(3)).of(type).ifPresent(value -> {
      String json = Mutation.of(dice, MAPPER.writeValueAsString(value));
      try {
        Object read = MAPPER.readValue(json, type);
        assertThat((Object) MAPPER.readValue(MAPPER.writeValueAsString(read), type))
            .isEqualTo(read);
      } catch (JacksonException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    });
  }
}
