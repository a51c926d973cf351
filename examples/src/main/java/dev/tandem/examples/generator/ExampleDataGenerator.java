package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.project.Project;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.plan.InvalidPlanException;
import dev.tandem.examples.plan.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code survey.csv}, {@code events.csv} and {@code subscriptions.csv} of the metrics report, a coffee club a year after its launch, and
 * {@code work.csv}, {@code deployments.csv}, {@code incidents.csv} and {@code costs.csv} of the report on delivery: how the club was built until the
 * day of the plan's status.
 *
 * <p>The club is made up, but behaves like one. Each member has an affinity to the club that decides how soon the first order comes, how
 * fast engagement decays, whether the member drifts away and comes back, and what the member answers in the survey; so promoters stay
 * longer than detractors. Later cohorts have a little more of it. People come more at weekends, in the morning and in the evening. Offices
 * subscribe at list prices; they leave more often in their first months, move between plans, and some return.
 *
 * <p>The team's board, its deployments and incidents are made up in the same way; what was booked follows the progress of the plan.
 *
 * <p>All chance comes from {@link java.util.Random}, whose numbers are specified, and fixed seeds. {@code key-results.csv} is written
 * by hand.
 */
public final class ExampleDataGenerator {
  private ExampleDataGenerator() {}

  /**
   * Writes the files.
   *
   * @param args the folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "." : args[0]);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** {@return the text of each file by its name} */
  static ImmutableMap<String, String> files() {
    List<Member> members = new MemberGenerator().members();
    List<TeamItem> items = new TeamGenerator().items();
    DeploymentGenerator deployments = new DeploymentGenerator(items);
    return ImmutableMap.<String, String>builder()
        .put("survey.csv", new SurveyGenerator().csv(members))
        .put("events.csv", new EventGenerator().csv(members))
        .put("subscriptions.csv", new SubscriptionGenerator().csv())
        .put("work.csv", TeamGenerator.csv(items))
        .put("deployments.csv", deployments.deployments())
        .put("incidents.csv", deployments.incidents())
        .put("costs.csv", new CostGenerator().csv(plan()))
        .build();
  }

  private static Project plan() {
    SourceText plan = SourceText.ofShipped("coffee-club.json");
    try {
      return PlanReader.parse(plan.name(), plan.text()).project();
    } catch (InvalidPlanException e) {
      throw new IllegalStateException(e);
    }
  }
}
