package dev.tandem.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ProductTest {

  private static final DateRange YEAR = range("2026-01-01", "2026-12-31");
  private static final DateRange QUARTER = range("2026-01-01", "2026-03-31");
  private static final Release SPRING =
      Release.of("spring", "Spring", range("2026-03-01", "2026-03-31"));
  private static final Release AUTUMN =
      Release.of("autumn", "Autumn", range("2026-09-01", "2026-09-30"));

  private static Product.Builder shop() {
    return Product.builder("shop", "Web shop", "EUR");
  }

  private static Feature.Builder feature(String id) {
    return Feature.builder(id, "Feature " + id);
  }

  private static Objective objective(String id, DateRange period) {
    return Objective.of(
        id,
        "Objective " + id,
        ObjectiveKind.COMMITTED,
        period,
        KeyResult.binary(id + "-done", "done"));
  }

  private static DateRange range(String start, String end) {
    return DateRange.of(LocalDate.parse(start), LocalDate.parse(end));
  }

  private static InvalidProductException refusal(Product.Builder product) {
    return catchThrowableOfType(InvalidProductException.class, product::build);
  }

  @Test
  void builder_consistentParts_statesThem() {
    Objective annual = objective("annual", YEAR);
    Objective first = objective("first", QUARTER).withParent("annual");
    Feature login = feature("login").release("spring").build();
    Feature checkout = feature("checkout")
        .requires("login")
        .contributesTo("first-done")
        .release("autumn")
        .build();
    Product shop = shop()
        .vision("Everybody buys at home")
        .stage(LifecycleStage.GROWTH)
        .objective(first)
        .objective(annual)
        .feature(checkout)
        .feature(login)
        .release(SPRING)
        .release(AUTUMN)
        .build();
    assertThat(shop.id()).isEqualTo(ProductId.of("shop"));
    assertThat(shop.vision()).contains("Everybody buys at home");
    assertThat(shop.stage()).isEqualTo(LifecycleStage.GROWTH);
    assertThat(shop.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(shop.featuresById().values()).containsExactly(checkout, login);
    assertThat(shop.objectivesById()).containsEntry(ObjectiveId.of("annual"), annual);
    assertThat(shop.keyResultsById().keySet())
        .containsExactly(KeyResultId.of("first-done"), KeyResultId.of("annual-done"));
    assertThat(shop.releasesById()).containsEntry(ReleaseId.of("autumn"), AUTUMN);
    assertThat(shop.toBuilder().build()).isEqualTo(shop);
  }

  @Test
  void builder_nothingElse_isInDevelopment() {
    assertThat(shop().build().stage()).isEqualTo(LifecycleStage.DEVELOPMENT);
    assertThat(shop().build().vision()).isEmpty();
  }

  @Test
  void builder_notACurrency_throws() {
    assertThatThrownBy(() -> Product.builder("shop", "Web shop", "EURO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency must be an ISO 4217 code: \"EURO\". Write for example EUR.");
  }

  @Test
  void build_blankTexts_throws() {
    assertThat(refusal(Product.builder("shop", " ", "EUR").vision("")).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "name of the product must not be blank. State what people call it.",
            "vision of the product must not be blank. Leave it out if it is not written down.");
  }

  @Test
  void build_repeatedIds_throws() {
    Objective annual = objective("annual", YEAR);
    Product.Builder product = shop()
        .objective(annual)
        .objective(annual)
        .feature(feature("a").build())
        .feature(feature("b").build())
        .feature(feature("a").build())
        .release(SPRING)
        .release(SPRING);
    assertThat(refusal(product).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "objective id must be unique: \"annual\" is used more than once. Rename all but one.",
            "key result id must be unique: \"annual-done\" is used more than once. Rename all but one.",
            "feature id must be unique: \"a\" is used more than once. Rename all but one.",
            "release id must be unique: \"spring\" is used more than once. Rename all but one.");
  }

  @Test
  void build_unknownReferences_throws() {
    Product.Builder product = shop()
        .objective(objective("first", QUARTER).withParent("annual"))
        .feature(
            feature("a").requires("b").contributesTo("orders").release("spring").build());
    assertThat(refusal(product).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "parent of objective \"first\" must be in the product: \"annual\". Add that objective or correct the id.",
            "requirement of feature \"a\" must be in the product: \"b\". Add that feature or correct the id.",
            "contribution of feature \"a\" must be in the product: \"orders\". Add that key result or correct the id.",
            "release of feature \"a\" must be in the product: \"spring\". Add that release or correct the id.");
  }

  @Test
  void build_requirementsInACircle_namesTheCycle() {
    InvalidProductException refusal = refusal(shop()
        .feature(feature("a").requires("b").build())
        .feature(feature("b").requires("a").build()));
    assertThat(refusal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("features form a cycle: a -> b -> a. Remove one of these requirements.");
    assertThat(refusal.problems())
        .extracting(Problem::toString)
        .containsExactly("features form a cycle: a -> b -> a. Remove one of these requirements.");
  }

  @Test
  void build_featureThatRequiresItself_namesTheCycle() {
    assertThat(refusal(shop().feature(feature("a").requires("a").build())).problems())
        .extracting(Problem::toString)
        .containsExactly("features form a cycle: a -> a. Remove one of these requirements.");
  }

  @Test
  void build_parentsInACircle_namesTheCycle() {
    assertThat(refusal(shop()
                .objective(objective("x", YEAR).withParent("y"))
                .objective(objective("y", YEAR).withParent("x")))
            .problems())
        .extracting(Problem::toString)
        .containsExactly("objectives form a cycle: x -> y -> x. Remove one of these parents.");
  }

  @Test
  void build_periodBeyondParents_throws() {
    assertThat(refusal(shop()
                .objective(objective("first", QUARTER))
                .objective(objective("annual", YEAR).withParent("first")))
            .problems())
        .extracting(Problem::toString)
        .containsExactly(
            "period of objective \"annual\" must lie within that of its parent \"first\": 2026-01-01 to 2026-12-31,"
                + " parent 2026-01-01 to 2026-03-31. Change one of the two periods.");
  }

  @Test
  void build_featureReleasedBeforeItsRequirement_throws() {
    assertThat(refusal(shop()
                .release(AUTUMN)
                .release(SPRING)
                .feature(feature("a").requires("b").release("spring").build())
                .feature(feature("b").release("autumn").build()))
            .problems())
        .extracting(Problem::toString)
        .containsExactly(
            "feature \"a\" must not be released before feature \"b\", which it requires: \"spring\" ends 2026-03-31,"
                + " \"autumn\" ends 2026-09-30. Move one of the two features.");
  }

  @Test
  void build_requirementInSameReleaseOrInNone_isAccepted() {
    Product product = shop()
        .release(SPRING)
        .feature(feature("a").requires("b").requires("c").release("spring").build())
        .feature(feature("b").release("spring").build())
        .feature(feature("c").build())
        .build();
    assertThat(product.features()).hasSize(3);
  }

  @Test
  void build_laterRequirementBehindFeaturesWithoutRelease_throwsOnce() {
    Product.Builder product = shop()
        .release(AUTUMN)
        .release(SPRING)
        .feature(feature("a").requires("b").requires("c").release("spring").build())
        .feature(feature("b").requires("d").requires("e").build())
        .feature(feature("c").requires("e").requires("d").build())
        .feature(feature("d").release("spring").build())
        .feature(feature("e").release("autumn").build());
    assertThat(refusal(product).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "feature \"a\" must not be released before feature \"e\", which it requires: \"spring\" ends 2026-03-31,"
                + " \"autumn\" ends 2026-09-30. Move one of the two features.");
  }

  @Test
  void build_manyProblems_reportsAllInOneMessage() {
    Product.Builder product = Product.builder("shop", "", "EUR")
        .release(SPRING)
        .feature(feature("a").requires("b").requires("x").build())
        .feature(feature("b").requires("a").release("spring").build())
        .feature(feature("c").requires("d").build())
        .feature(feature("d").requires("c").build());
    assertThat(refusal(product)).hasMessage("""
            product "shop" has 4 problems:
            - name of the product must not be blank. State what people call it.
            - requirement of feature "a" must be in the product: "x". Add that feature or correct the id.
            - features form a cycle: a -> b -> a. Remove one of these requirements.
            - features form a cycle: c -> d -> c. Remove one of these requirements.""");
  }

  @Test
  void problems_eachRuleBroken_haveTheirKinds() {
    Product.Builder product = shop()
        .vision(" ")
        .release(SPRING)
        .release(AUTUMN)
        .release(AUTUMN)
        .objective(objective("x", QUARTER).withParent("y"))
        .objective(objective("y", YEAR).withParent("x"))
        .feature(feature("a")
            .requires("b")
            .requires("c")
            .contributesTo("orders")
            .release("spring")
            .build())
        .feature(feature("b").requires("a").build())
        .feature(feature("c").release("autumn").build());
    assertThat(refusal(product).problems())
        .extracting(Problem::rule)
        .containsExactly(
            ProductRule.BLANK_TEXT,
            ProductRule.DUPLICATE_ID,
            ProductRule.PERIOD_BEYOND_PARENT,
            ProductRule.OBJECTIVE_CYCLE,
            ProductRule.UNKNOWN_REFERENCE,
            ProductRule.FEATURE_CYCLE,
            ProductRule.RELEASED_BEFORE_REQUIREMENT);
    assertThat(refusal(product).problems())
        .allSatisfy(
            problem -> assertThat(problem).hasToString(problem.message() + " " + problem.remedy()));
    assertThat(refusal(product).problems())
        .extracting(Problem::element)
        .containsExactly(
            "product",
            "release autumn",
            "objective y",
            "objective x",
            "feature a",
            "feature a",
            "feature a");
  }

  @Test
  void build_longChainOfFeatures_needsNoDeepStack() {
    int length = 200_000;
    Product.Builder chain = shop();
    for (int i = 0; i < length; i++) {
      chain.feature(feature("f" + i).requires("f" + (i + 1)).build());
    }
    Product straight = chain.feature(feature("f" + length).build()).build();
    assertThat(straight.features()).hasSize(length + 1);
    assertThat(refusal(
                chain.feature(feature("loop").requires("f0").requires("loop").build()))
            .problems())
        .extracting(Problem::toString)
        .containsExactly("features form a cycle: loop -> loop. Remove one of these requirements.");
  }
}
