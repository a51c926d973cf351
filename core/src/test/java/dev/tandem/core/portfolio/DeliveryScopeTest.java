package dev.tandem.core.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryScopeTest {

  /** The second release is stated first; pay needs search, which needs base; an idea has neither release nor task. */
  private static final Portfolio PORTFOLIO = Portfolio.builder("Shop")
      .project(Project.builder("Relaunch", LocalDate.of(2027, 1, 4))
          .task(Task.of("work"))
          .task(task("t1").withParent("work"))
          .task(task("t2").withParent("work"))
          .task(task("t3"))
          .build())
      .product(Product.builder("shop", "Shop", "EUR")
          .release(release("two", LocalDate.of(2027, 6, 30)))
          .release(release("one", LocalDate.of(2027, 3, 31)))
          .feature(Feature.builder("idea", "Idea").build())
          .feature(Feature.builder("pay", "Pay")
              .task("t3")
              .requires("search")
              .release("two")
              .build())
          .feature(Feature.builder("base", "Base").task("t1").release("one").build())
          .feature(Feature.builder("search", "Search")
              .task("t2")
              .task("t1")
              .requires("base")
              .release("one")
              .build())
          .build())
      .build();

  private static Task task(String id) {
    return Task.of(id, WorkDuration.workdays(1));
  }

  private static Release release(String id, LocalDate end) {
    return Release.of(id, "Release " + id, DateRange.of(end.minusDays(30), end));
  }

  private static List<String> features(DeliveryScope scope) {
    return scope.features().stream().map(FeatureId::value).toList();
  }

  private static List<String> tasks(DeliveryScope scope) {
    return scope.tasks().stream().map(TaskId::value).toList();
  }

  @Test
  void of_feature_holdsWhatItRequires() {
    DeliveryScope pay = DeliveryScope.of(PORTFOLIO, FeatureId.of("pay"));
    assertThat(features(pay)).containsExactly("pay", "search", "base");
    assertThat(tasks(pay)).containsExactly("t3", "t2", "t1");
    assertThat(pay.before()).isEmpty();
    assertThat(pay).hasToString("feature \"Pay\": 3 features, 3 tasks");
  }

  @Test
  void of_release_holdsItsFeaturesAndComesAfterEarlierOnes() {
    DeliveryScope one = DeliveryScope.of(PORTFOLIO, ReleaseId.of("one"));
    assertThat(features(one)).containsExactly("base", "search");
    assertThat(tasks(one)).containsExactly("t1", "t2");
    assertThat(one.name()).isEqualTo("Release one");
    DeliveryScope search = DeliveryScope.of(PORTFOLIO, FeatureId.of("search"));
    assertThat(search.before()).isEmpty();
    DeliveryScope idea = DeliveryScope.of(PORTFOLIO, FeatureId.of("idea"));
    assertThat(idea.before().stream().map(FeatureId::value))
        .containsExactly("base", "search", "pay");
    assertThat(idea.tasks()).isEmpty();
    assertThat(idea).hasToString("feature \"Idea\": 1 feature, 0 tasks");
  }

  @Test
  void allOf_goesByReleasesThenByFeaturesAsTheyAreDelivered() {
    assertThat(DeliveryScope.allOf(PORTFOLIO).stream()
            .map(scope -> scope.delivery() + " " + scope.id()))
        .containsExactly(
            "PORTFOLIO Shop",
            "RELEASE one",
            "RELEASE two",
            "FEATURE base",
            "FEATURE search",
            "FEATURE pay",
            "FEATURE idea");
    DeliveryScope all = DeliveryScope.of(PORTFOLIO);
    assertThat(tasks(all)).containsExactly("work", "t3");
    assertThat(features(all)).containsExactly("base", "search", "pay", "idea");
    assertThat(all.before()).isEmpty();
  }

  @Test
  void of_longChainOfRequirements_takesNoStack() {
    Product.Builder product = Product.builder("p", "P", "EUR");
    IntStream.range(0, 20_000).forEach(i -> {
      Feature.Builder feature = Feature.builder("f" + i, "F");
      if (i > 0) {
        feature.requires("f" + (i - 1));
      }
      product.feature(feature.build());
    });
    DeliveryScope last = DeliveryScope.of(Portfolio.of(product.build()), FeatureId.of("f19999"));
    assertThat(last.features()).hasSize(20_000);
  }

  @Test
  void of_unknown_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeliveryScope.of(PORTFOLIO, ReleaseId.of("three")))
        .withMessage(
            "release must be in portfolio \"Shop\": three. Use one of the ids of its releases.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeliveryScope.of(PORTFOLIO, FeatureId.of("fly")))
        .withMessageStartingWith("feature must be in portfolio \"Shop\": fly.");
  }

  @Test
  void new_withoutName_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DeliveryScope(Delivery.FEATURE, "a", " ", List.of(), List.of(), List.of()))
        .withMessage("delivery must have an id and a name: \"a\", \" \". Say what is delivered.");
  }
}
