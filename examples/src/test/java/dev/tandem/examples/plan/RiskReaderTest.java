package dev.tandem.examples.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.stakeholder.Attitude;
import dev.tandem.core.stakeholder.StakeholderId;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.objectives.Benefits;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Risks, people, releases and benefits of plan files. */
class RiskReaderTest {

  private static Plan plan(String fields) throws InvalidPlanException {
    return PlanReader.parse("plan.json", text(fields));
  }

  private static String text(String fields) {
    return ("{'name': 'x', 'start': '2026-01-05', 'statusDate': '2026-03-13', 'tasks': ["
            + "{'id': 'work', 'tasks': [{'id': 'build', 'duration': '5d'}]}], " + fields + "}")
        .replace('\'', '"');
  }

  private static Risk risk(String fields) throws InvalidPlanException {
    return plan("'risks': [{'id': 'R', 'title': 'Late', " + fields + "}]")
        .risks()
        .register()
        .risk(RiskId.of("R"));
  }

  @Test
  void read_threat_hasItsImpactsAndWhatResponsesLeave() throws InvalidPlanException {
    Risk risk = risk(
        "'probability': 0.5, 'cost': '1000', 'delays': {'build': '2/4/6'}, 'responses': ["
            + "{'strategy': 'reduce', 'action': 'Call', 'cost': '100', 'probability': 0.2},"
            + "{'strategy': 'reduce', 'action': 'Test', 'trigger': 'a sign', 'leaves': '500', 'delays': {'build': '1'}}]");
    assertThat(risk.state()).isEqualTo(RiskState.OPEN);
    assertThat(risk.inherent().costExposure().mean()).isEqualTo(500);
    assertThat(risk.inherent().durationExposure(TaskId.of("build"), 5).mean())
        .isEqualTo(2, within(1e-12));
    assertThat(risk.responses().get(0).residual().costExposure().mean()).isEqualTo(200);
    assertThat(risk.responses().get(0).cost().mean()).isEqualTo(100);
    assertThat(risk.residual().probability()).isEqualTo(0.2);
    assertThat(risk.residual().costExposure().mean()).isEqualTo(100);
    assertThat(risk.residual().durationExposure(TaskId.of("build"), 5).mean())
        .isEqualTo(0.2, within(1e-12));
    assertThat(risk.responses().get(1).trigger()).isEqualTo("a sign");
  }

  @Test
  void read_opportunity_saves() throws InvalidPlanException {
    Risk risk = risk(
        "'kind': 'opportunity', 'probability': 0.5, 'cost': '100/200/600', 'delays': {'build': '2'},"
            + " 'state': 'identified', 'responses': [{'strategy': 'enhance', 'action': 'Ask', 'probability': 0.8}]");
    assertThat(risk.inherent().cost().mean()).isEqualTo(-250, within(1e-9));
    assertThat(risk.inherent().cost().lowerBound()).isEqualTo(-600);
    assertThat(risk.inherent().durationExposure(TaskId.of("build"), 5).mean()).isEqualTo(-1);
    assertThat(risk.residual().costExposure().mean()).isEqualTo(-200, within(1e-9));
  }

  @Test
  void read_dates_areThoseOfTheRegister() throws InvalidPlanException {
    PlanRisks risks = plan("'impactLevels': [1, 2, 3, 4], 'risks': [{'id': 'R', 'title': 'Late',"
            + " 'probability': 0.5, 'raised': '2026-02-02', 'reviewed': '2026-03-02', 'due': '2026-05-01'}]")
        .risks();
    assertThat(risks.impactLevels()).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(risks.dates()).hasSize(1);
    assertThat(risks.dates().get(0).reviewed()).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void read_people_standSomewhereAndAreTold() throws InvalidPlanException {
    PlanPeople people =
        plan("'stakeholders': [{'id': 'boss', 'name': 'Boss', 'power': 0.9, 'interest': 0.2,"
                + " 'wanted': 'leading', 'needs': [{'topic': 'budget', 'everyDays': 14}],"
                + " 'told': [{'topic': 'budget', 'date': '2026-03-02'}]}]")
            .people();
    assertThat(people.stakeholders().get(0).attitude()).isEqualTo(Attitude.NEUTRAL);
    assertThat(people.stakeholders().get(0).weight()).isEqualTo(1);
    assertThat(people.wanted()).containsEntry(StakeholderId.of("boss"), Attitude.LEADING);
    assertThat(people.needs().get(0).from()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(people.told()).hasSize(1);
  }

  @Test
  void read_product_hasReleasesAndBenefits() throws InvalidPlanException {
    Plan plan =
        plan("'product': {'name': 'Shop', 'currency': 'EUR', 'releases': [{'id': 'r', 'name': 'R',"
            + " 'from': '2026-04-01', 'until': '2026-04-30'}], 'features': [{'id': 'f', 'name': 'F', 'release': 'r'}],"
            + " 'benefits': {'planned': [1, 2], 'realised': [0.5]}}");
    Product product = plan.product().orElseThrow();
    assertThat(product.releases()).hasSize(1);
    assertThat(product.features())
        .extracting(Feature::release)
        .first()
        .asInstanceOf(InstanceOfAssertFactories.optional(ReleaseId.class))
        .contains(ReleaseId.of("r"));
    assertThat(plan.benefits()).contains(Benefits.of(List.of(1.0, 2.0), List.of(0.5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'risks': [{'id': 'R', 'title': 'Late'}] | risk R: probability must be given. Add it, 0.3 for three in ten.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 30}] | risk R: probability must be from 0 to 1: 30.0.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'cost': 'much'}] | risk R: amount must be one number"
            + " or three, lowest, likely and highest: \"much\". Write for example 8000 or 5000/8000/20000.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'cost': '5/4/9'}] | amount must not descend from"
            + " lowest to likely to highest: \"5/4/9\". Write the smallest first.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'delays': {'biuld': '2'}}] | Did you mean build?",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'delays': {'work': '2'}}] | risk R: delays must be of"
            + " tasks without tasks below them: [work]. Name the tasks below.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'reviewed': '2026-03-01'}] | risk R: raised must be"
            + " given where reviewed or due is. Add when it was written down.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'raised': '2026-04-01'}] | risk R: raised and reviewed"
            + " must not be after the status date, 2026-03-13: 2026-04-01. Correct one of the dates.",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'responses': [{'strategy': 'exploit', 'action': 'x'}]}]"
            + " | response strategy must suit the kind of risk",
        "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.3, 'responses': [{'strategy': 'reduce', 'action': 'x',"
            + " 'probability': 0.4}]}] | residual must be no worse than before the response",
        "'risks': [{'id': 'R', 'title': 'a', 'probability': 0.3}, {'id': 'R', 'title': 'b', 'probability': 0.3}] | risk id must be"
            + " unique: R. Rename one of the risks.",
        "'risks': [{'id': 'R', 'titel': 'a', 'probability': 0.3}] | field must be one of the plan format: \"titel\"",
        "'impactLevels': [1, 2] | impactLevels: bounds of impact must be 4: [1.0, 2.0].",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'interest': 1}] | stakeholder a: power must be given. Add it, from 0"
            + " for none to 1 for the most.",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'power': 2, 'interest': 1}] | power must be from 0 to 1: 2.0",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'power': 1, 'interest': 1, 'wanted': 'happy'}] | stakeholder a: wanted"
            + " must be a known one: \"happy\". Write one of unaware, resistant, neutral, supportive, leading.",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'power': 1, 'interest': 1, 'needs': [{'topic': 'x'}]}] | stakeholder a,"
            + " need: everyDays must be given.",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'power': 1, 'interest': 1, 'needs': [{'topic': 'x', 'everyDays': 7},"
            + " {'topic': 'x', 'everyDays': 8}]}] | stakeholder a, need \"x\" must be stated once. Leave one out.",
        "'stakeholders': [{'id': 'a', 'name': 'A', 'power': 1, 'interest': 1}, {'id': 'a', 'name': 'B', 'power': 1,"
            + " 'interest': 1}] | stakeholder a must be stated once. Give one of them another id.",
        "'product': {'name': 'S', 'currency': 'EUR', 'benefits': {'planned': [], 'realised': []}} | planned benefits must"
            + " not be empty: []. Plan a period.",
        "'product': {'name': 'S', 'currency': 'EUR', 'features': [{'id': 'f', 'name': 'F', 'release': 'r'}]} | release of"
            + " feature \"f\" must be in the product: \"r\". Add that release or correct the id.",
      })
  void read_mistake_namesItAndTheRemedy(String fields, String message) {
    assertThatThrownBy(() -> plan(fields))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("plan.json: ")
        .hasMessageContaining(message);
  }

  @Test
  void read_mistakesOfAllParts_areNamedTogether() {
    assertThatThrownBy(
            () -> plan(
                "'risks': [{'id': 'R', 'title': '', 'probability': 2}],"
                    + " 'stakeholders': [{'id': 'a', 'name': '', 'power': 1, 'interest': 1}], 'impactLevels': [3]"))
        .hasMessageStartingWith("plan.json: 3 problems:");
  }
}
