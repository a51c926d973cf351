package dev.tandem.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** What docs/architecture.md says of the published modules. */
@AnalyzeClasses(
    packages = {
      "dev.tandem.core",
      "dev.tandem.scheduling",
      "dev.tandem.metrics",
      "dev.tandem.jackson"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static void core_dependsOnNoOtherModule(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("dev.tandem.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tandem.scheduling..", "dev.tandem.metrics..")
        .check(classes);
  }

  @ArchTest
  static void jackson_isKnownToItsOwnModuleAlone(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tandem.jackson..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.tandem.jackson..", "tools.jackson..", "com.fasterxml..")
        .check(classes);
  }

  @ArchTest
  static void schedulingAndMetrics_doNotKnowEachOther(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("dev.tandem.scheduling..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.tandem.metrics..")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("dev.tandem.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.tandem.scheduling..")
        .check(classes);
  }

  /** The one arrow back: a network is closed by being sealed, so it names the implementation, which is not exported. */
  @ArchTest
  static void packages_formNoCycles(JavaClasses classes) {
    slices()
        .matching("dev.tandem.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(ActivityNetwork.class, CompiledPlan.class)
        .check(classes);
  }

  @ArchTest
  static void kernel_knowsCalendarsAndPoliciesAlone(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("dev.tandem.scheduling.kernel..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.tandem..")
            .and(not(resideInAnyPackage(
                "dev.tandem.scheduling.kernel..",
                "dev.tandem.scheduling.policy..",
                "dev.tandem.core.calendar.."))))
        .check(classes);
  }

  @ArchTest
  static void publishedModules_haveNoClockConsoleThreadsOrHiddenRandomness(JavaClasses classes) {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class, Clock.class, Thread.class)
        .check(classes);
  }
}
