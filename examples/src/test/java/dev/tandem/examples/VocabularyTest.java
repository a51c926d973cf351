package dev.tandem.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.tandem.metrics.delivery.dora.DurationSample;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.schedule.IndexLimits;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.objectives.KeyResultScore;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** One word, one meaning, the same in every capability: what docs/glossary.md says of words in names of types and methods. */
@AnalyzeClasses(
    packages = {
      "dev.tandem.core",
      "dev.tandem.scheduling",
      "dev.tandem.metrics",
      "dev.tandem.jackson"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class VocabularyTest {

  private static DescribedPredicate<JavaClass> publicMethod(
      String description, Predicate<JavaMethod> wanted) {
    return describe(
        description,
        type -> type.getAllMethods().stream()
            .anyMatch(method -> method.getModifiers().contains(PUBLIC) && wanted.test(method)));
  }

  private static boolean isStatic(JavaMethod method) {
    return method.getModifiers().contains(STATIC);
  }

  /** The standard choices need no argument but what has no standard, for example a zone. */
  @ArchTest
  static void convention_hasAStandard(JavaClasses classes) {
    classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Convention")
        .should(have(publicMethod(
            "a static factory standard() of its own type",
            method -> method.getName().equals("standard")
                && isStatic(method)
                && method.getRawReturnType().equals(method.getOwner()))))
        .check(classes);
  }

  @ArchTest
  static void convention_isOne(JavaClasses classes) {
    noClasses().should().haveSimpleNameEndingWith("Conventions").check(classes);
  }

  /** What came after or before a stated range is counted under one name, whatever it is. */
  @ArchTest
  static void outsideRange_isOneName(JavaClasses classes) {
    noMethods()
        .should()
        .haveNameMatching("\\w+(After|Before|Outside|Beyond)Range")
        .check(classes);
  }

  /** Who looks at a result sees how much of the input it leaves out, without the accumulator. */
  @ArchTest
  static void outsideRange_isOnTheResultToo(JavaClasses classes) {
    classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Accumulator")
        .and(publicMethod("outsideRange()", VocabularyTest::isOutsideRange))
        .should(have(publicMethod(
            "a snapshot that says outsideRange()",
            method -> method.getName().equals("snapshot")
                && method.getRawReturnType().getMethods().stream()
                    .anyMatch(VocabularyTest::isOutsideRange))))
        .check(classes);
  }

  private static boolean isOutsideRange(JavaMethod method) {
    return method.getName().equals("outsideRange")
        && method.getModifiers().contains(PUBLIC)
        && method.getRawReturnType().isEquivalentTo(long.class);
  }

  /** That of retention keeps its parts typed, and gives the same as a method statement. */
  @ArchTest
  static void statement_isAMethodStatement(JavaClasses classes) {
    methods()
        .that()
        .haveName("statement")
        .should()
        .haveRawReturnType(describe(
            "MethodStatement or a statement that gives one",
            type -> type.isEquivalentTo(MethodStatement.class)
                || (type.getSimpleName().endsWith("Statement") && givesStatement(type))))
        .check(classes);
  }

  private static boolean givesStatement(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> method.getRawReturnType().isEquivalentTo(MethodStatement.class));
  }

  @ArchTest
  static void explain_saysSomethingToPeople(JavaClasses classes) {
    methods()
        .that()
        .haveName("explain")
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(describe(
            "String or a type with its own toString",
            type -> type.isEquivalentTo(String.class)
                || type.getMethods().stream()
                    .anyMatch(method -> method.getName().equals("toString"))))
        .check(classes);
  }

  @ArchTest
  static void evidence_isEvidence(JavaClasses classes) {
    methods()
        .that()
        .haveName("evidence")
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(simpleNameEndingWith("Evidence"))
        .check(classes);
  }

  /** The same data under two conventions is a difference; two samples, plans or rankings are a comparison. Both are made of two. */
  @ArchTest
  static void differenceAndComparison_areOfTwo(JavaClasses classes) {
    classes()
        .that()
        .arePublic()
        .and()
        .haveNameMatching(".*(Difference|Comparison)")
        .and(describe("are made by a factory", VocabularyTest::hasFactory))
        .should(have(publicMethod(
            "a static factory between(first, second) or of(...)",
            method -> isStatic(method)
                && (method.getName().equals("between") || method.getName().equals("of"))
                && method.getRawParameterTypes().size() >= 2)))
        .check(classes);
  }

  private static boolean hasFactory(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> isStatic(method)
            && method.getModifiers().contains(PUBLIC)
            && method.getRawReturnType().equals(type));
  }

  @ArchTest
  static void difference_isNoComparisonOfSamples(JavaClasses classes) {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Difference")
        .should(have(publicMethod(
            "an interval or test",
            method -> method.getName().equals("interval") || method.getName().equals("test"))))
        .check(classes);
  }

  @ArchTest
  static void accumulator_addsCombinesAndShows(JavaClasses classes) {
    for (String word : List.of("add", "snapshot", "toBytes")) {
      classes()
          .that()
          .arePublic()
          .and()
          .haveSimpleNameEndingWith("Accumulator")
          .and()
          .doNotHaveModifier(ABSTRACT)
          .should(have(publicMethod(word + "()", method -> method.getName().equals(word))))
          .check(classes);
    }
    classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Accumulator")
        .and()
        .doNotHaveModifier(ABSTRACT)
        .should(have(publicMethod(
            "combine with another one, which returns itself",
            method -> method.getName().equals("combine")
                && method.getRawParameterTypes().equals(List.of(method.getOwner()))
                && method.getRawReturnType().equals(method.getOwner()))))
        .check(classes);
  }

  /** Users and accounts are named in the same ways everywhere, and the type of an accumulator says in which. */
  @ArchTest
  static void accumulatorOfNames_isMadeAndReadAlike(JavaClasses classes) {
    for (String word : List.of(
        "ofNumbers",
        "ofDenseNumbers",
        "ofTexts",
        "collector",
        "numbersCollector",
        "numbersFromBytes",
        "textsFromBytes")) {
      accumulators(true)
          .should(have(publicMethod(
              "a static factory " + word,
              method -> method.getName().equals(word) && isStatic(method))))
          .check(classes);
    }
    accumulators(true)
        .should(have(describe(
            "type parameters only where names are",
            type -> type.getTypeParameters().size() == 1)))
        .andShould(have(publicMethod(
            "add with a number that need not become an object",
            method -> method.getName().equals("add") && takes(method, long.class))))
        .andShould(have(not(publicMethod(
            "fromBytes that does not say how users are named",
            method -> method.getName().equals("fromBytes")))))
        .check(classes);
  }

  @ArchTest
  static void accumulatorWithGrowingRange_growsForAllNames(JavaClasses classes) {
    for (String word : List.of("growingNumbers", "growingDenseNumbers", "growingTexts")) {
      classes()
          .that()
          .haveSimpleNameEndingWith("Accumulator")
          .and(publicMethod("growing", method -> method.getName().startsWith("growing")))
          .should(have(publicMethod(word, method -> method.getName().equals(word))))
          .check(classes);
    }
  }

  @ArchTest
  static void accumulatorWithoutNames_isReadByFromBytes(JavaClasses classes) {
    accumulators(false)
        .should(have(publicMethod(
            "a static factory fromBytes",
            method -> method.getName().equals("fromBytes") && isStatic(method))))
        .andShould(have(publicMethod(
            "a static factory collector",
            method -> method.getName().equals("collector") && isStatic(method))))
        .check(classes);
  }

  /** A collector fills an accumulator, whose snapshot may want to know up to when the events are there. */
  @ArchTest
  static void collector_givesTheAccumulator(JavaClasses classes) {
    methods()
        .that()
        .haveNameMatching("(numbersC|c)ollector")
        .and()
        .areDeclaredInClassesThat(simpleNameEndingWith("Accumulator"))
        .and()
        .arePublic()
        .should(new ArchCondition<JavaMethod>("collect into the accumulator") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            String result = method.getReturnType().getName();
            String wanted = method.getOwner().getName();
            events.add(new SimpleConditionEvent(
                method,
                result.matches(".*, \\?, \\Q" + wanted + "\\E(<.*>)?>"),
                method.getFullName() + " gives " + result));
          }
        })
        .check(classes);
  }

  private static GivenClassesConjunction accumulators(boolean named) {
    DescribedPredicate<JavaClass> ofNames =
        publicMethod("ofTexts()", method -> method.getName().equals("ofTexts"));
    return classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Accumulator")
        .and()
        .doNotHaveModifier(ABSTRACT)
        .and(named ? ofNames : not(ofNames));
  }

  /** Results over disjoint users or rows add up to a result of the same kind. */
  @ArchTest
  static void plus_givesTheSameKind(JavaClasses classes) {
    methods()
        .that()
        .haveName("plus")
        .and()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.tandem.metrics..")
        .should(have(describe(
            "one parameter and a result of their own type",
            method -> method.getRawParameterTypes().equals(List.of(method.getOwner()))
                && method.getRawReturnType().equals(method.getOwner()))))
        .check(classes);
  }

  /**
   * The time up to which data are complete is an instant, or empty where everything is over; a local date and time where data are compared
   * with a plan, which has no zone.
   */
  @ArchTest
  static void asOf_isAnInstant(JavaClasses classes) {
    methods()
        .that()
        .haveName("asOf")
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.tandem.metrics..")
        .should()
        .haveRawReturnType(describe(
            "an instant",
            type -> type.isEquivalentTo(Instant.class)
                || type.isEquivalentTo(LocalDateTime.class)
                || type.isEquivalentTo(Optional.class)))
        .check(classes);
  }

  /**
   * A figure says why it has no number. What may be empty has one reason alone (docs/decisions/0042): nobody finished waiting, or nothing
   * was measured.
   */
  @ArchTest
  static void undefinedNumber_saysWhy(JavaClasses classes) {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "dev.tandem.metrics.retention..",
            "dev.tandem.metrics.engagement..",
            "dev.tandem.metrics.revenue..",
            "dev.tandem.metrics.objectives..",
            "dev.tandem.metrics.flow..",
            "dev.tandem.metrics.delivery..",
            "dev.tandem.metrics.bottleneck..",
            "dev.tandem.metrics.forecast..",
            "dev.tandem.metrics.riskregister..",
            "dev.tandem.metrics.stakeholder..")
        .and()
        .areDeclaredInClassesThat(not(describe(
            "have one reason to be empty",
            type -> type.isEquivalentTo(WaitingTimes.class)
                || type.isEquivalentTo(KeyResultScore.class)
                || type.isEquivalentTo(DurationSample.class))))
        .and(describe(
            "are no components of a record",
            method -> !method.getOwner().isRecord()
                || method.getOwner().tryGetField(method.getName()).isEmpty()))
        .should()
        .notHaveRawReturnType(OptionalDouble.class)
        .check(classes);
  }

  /** An issue is a risk that has happened; what a method has to say about its inputs is a finding. */
  @ArchTest
  static void issue_isNoFinding(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("dev.tandem.metrics..")
        .should()
        .haveSimpleNameEndingWith("Issue")
        .check(classes);
    methods()
        .that()
        .haveName("findings")
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(describe("a collection", type -> type.isAssignableTo(Collection.class)))
        .check(classes);
  }

  /** A search that may stop early says by one type how much work it may do, and by one name how far it may be from the best. */
  @ArchTest
  static void bound_isNoOtherWord(JavaClasses classes) {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(SearchResult.class)
        .should()
        .haveNameMatching("(upper|lower|best)Bound|optimalityGap|(is)?Optimal")
        .check(classes);
  }

  @ArchTest
  static void undefinedBecause_isWordOfFigures(JavaClasses classes) {
    methods()
        .that()
        .haveName("undefinedBecause")
        .should()
        .beDeclaredInClassesThat(describe(
            "are figures",
            type -> type.isEquivalentTo(Figure.class)
                || type.isEquivalentTo(ExactFigure.class)
                || type.isEquivalentTo(IndexLimits.class)))
        .check(classes);
  }

  /** What is not over is marked and has no rate, so that who looks at events says up to when they are complete. */
  @ArchTest
  static void accumulatorOfEvents_showsAsOf(JavaClasses classes) {
    classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Accumulator")
        .and(publicMethod(
            "add with an instant",
            method -> method.getName().equals("add") && takes(method, Instant.class)))
        .should(have(publicMethod(
            "snapshot with an instant",
            method -> method.getName().equals("snapshot") && takes(method, Instant.class))))
        .check(classes);
  }

  private static boolean takes(JavaMethod method, Class<?> type) {
    return method.getRawParameterTypes().stream()
        .anyMatch(parameter -> parameter.isEquivalentTo(type));
  }

  /** A state is bytes; it is read by a static factory, or, where users may have any names, by one that is told how they are named. */
  @ArchTest
  static void savedState_isReadAgain(JavaClasses classes) {
    classes()
        .that()
        .arePublic()
        .and()
        .haveSimpleNameEndingWith("Accumulator")
        .and()
        .doNotHaveModifier(ABSTRACT)
        .should(have(publicMethod(
            "a static factory from bytes",
            method -> isStatic(method)
                && takes(method, ByteBuffer.class)
                && method.getRawReturnType().equals(method.getOwner()))))
        .check(classes);
    methods()
        .that()
        .haveName("toBytes")
        .should()
        .haveRawReturnType(ByteBuffer.class)
        .check(classes);
    methods().that().haveName("fromBytes").should().beStatic().check(classes);
  }

  @ArchTest
  static void provenOptimal_isWordOfSearchResults(JavaClasses classes) {
    methods()
        .that()
        .haveName("isProvenOptimal")
        .should()
        .beDeclaredInClassesThat(describe("are search results", VocabularyTest::isSearchResult))
        .check(classes);
    classes()
        .that()
        .areAssignableTo(SearchResult.class)
        .and()
        .areNotInterfaces()
        .should(have(publicMethod("bound()", method -> method.getName().equals("bound"))))
        .check(classes);
  }

  /** The schedules do not know the metrics: there, who uses one word of a search has them all. */
  private static boolean isSearchResult(JavaClass type) {
    return type.isAssignableTo(SearchResult.class)
        || List.of("bound", "gap", "isProvenOptimal").stream()
            .allMatch(word -> type.getAllMethods().stream()
                .anyMatch(method -> method.getName().equals(word)
                    && method.getModifiers().contains(PUBLIC)
                    && !isStatic(method)
                    && method.getRawParameterTypes().isEmpty()));
  }

  /** Other gaps: what a month's bridge leaves unexplained, which is 0 if it closes. */
  @ArchTest
  static void gap_isWordOfSearchResultsAndBridges(JavaClasses classes) {
    methods()
        .that()
        .haveName("gap")
        .and()
        .arePublic()
        .and()
        .areNotStatic()
        .should()
        .beDeclaredInClassesThat(describe(
            "are search results, bridges or counts of their accounts",
            type -> isSearchResult(type)
                || type.getSimpleName().equals("MrrBridge")
                || type.getSimpleName().equals("AccountCounts")))
        .check(classes);
  }

  /** Searches of priorities share a type; one that counts its work otherwise has its own, with a standard. */
  @ArchTest
  static void effortOfASearch_isAnEffort(JavaClasses classes) {
    methods()
        .that()
        .haveName("withEffort")
        .and()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(not(simpleNameEndingWith("Builder")))
        .should(have(describe(
            "an effort as their one parameter",
            method -> method.getRawParameterTypes().size() == 1
                && isEffort(method.getRawParameterTypes().get(0)))))
        .check(classes);
  }

  private static boolean isEffort(JavaClass type) {
    boolean ownEffort = type.getPackageName().startsWith("dev.tandem.scheduling")
        && type.getSimpleName().endsWith("Effort")
        && type.getMethods().stream()
            .anyMatch(method -> method.getName().equals("standard") && isStatic(method));
    return ownEffort || type.isEquivalentTo(Effort.class);
  }

  @ArchTest
  static void nothing_isNull(JavaClasses classes) {
    classes()
        .should(be(describe(
            "in a package that is @NullMarked",
            type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(classes);
  }
}
