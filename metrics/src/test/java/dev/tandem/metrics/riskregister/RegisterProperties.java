package dev.tandem.metrics.riskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Lists;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.riskregister.RegisterOracle.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of distributions of registers, against an enumeration of every case. */
class RegisterProperties {

  private static Risk risk(int number, double probability, Estimate impact) {
    return Risk.threat(
        RiskId.of("R" + number), "event", RiskAssessment.of(probability).withCost(impact));
  }

  private static double hundredths(Random random) {
    return random.nextInt(101) / 100.0;
  }

  private static RegisterDistribution distribution(RegisterModel model) {
    return RegisterDistribution.of(model, RegisterConvention.standard());
  }

  /** Amounts up to ten are added on a dense lattice, amounts up to a billion in cents as single points. */
  @Property(tries = 60)
  void distribution_ofPoints_isThatOfAllCases(
      @ForAll Random random, @ForAll @IntRange(max = 8) int size) {
    int digits = random.nextBoolean() ? 10 : 1_000_000_000;
    RiskRegister register = RiskRegister.EMPTY;
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double probability = hundredths(random);
      double impact = (random.nextInt(2 * digits) - digits / 2) / 100.0;
      items.add(new Item(-1, probability, 0, impact));
      register = register.withRisk(risk(i, probability, Estimate.fixed(impact)));
    }
    assertAgrees(distribution(RegisterModel.of(register)), RegisterOracle.totals(List.of(), items));
  }

  @Property(tries = 60)
  void distribution_withDrivers_isThatOfAllCases(@ForAll Random random) {
    RiskRegister register = RiskRegister.EMPTY;
    List<Double> drivers = List.of(0.25, 0.5);
    List<SharedDriver> shared =
        new ArrayList<>(List.of(SharedDriver.of("a", 0.25), SharedDriver.of("b", 0.5)));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int driver = random.nextInt(3) - 1;
      double with = hundredths(random);
      double without = hundredths(random);
      double share = driver < 0 ? 1 : drivers.get(driver);
      double impact = random.nextInt(50) - 10;
      items.add(new Item(driver, with, without, impact));
      register =
          register.withRisk(risk(i, share * with + (1 - share) * without, Estimate.fixed(impact)));
      if (driver >= 0) {
        shared.set(driver, shared.get(driver).raising(RiskId.of("R" + i), with));
      }
    }
    RegisterDistribution total = distribution(new RegisterModel(register, shared, List.of()));
    assertAgrees(total, RegisterOracle.totals(drivers, items));
  }

  private static void assertAgrees(
      RegisterDistribution total, SortedMap<BigDecimal, BigDecimal> expected) {
    assertThat(total.isExact()).isTrue();
    // Probabilities of 1e-16 may come from 1 - 1 in binary; they are no outcome.
    List<RegisterOutcome> outcomes = total.outcomes().stream()
        .filter(outcome -> outcome.probability() > 1e-16)
        .toList();
    outcomes.forEach(outcome -> {
      BigDecimal amount = BigDecimal.valueOf(outcome.amount()).stripTrailingZeros();
      assertThat(outcome.probability())
          .isCloseTo(expected.getOrDefault(amount, BigDecimal.ZERO).doubleValue(), within(1e-15));
    });
    double mean = 0;
    double square = 0;
    for (RegisterOutcome outcome : outcomes) {
      mean += outcome.probability() * outcome.amount();
      square += outcome.probability() * outcome.amount() * outcome.amount();
    }
    double scale = 1 + square;
    assertThat(total.exposure().total().mean()).isCloseTo(mean, within(1e-12 * scale));
    assertThat(total.exposure().total().variance())
        .isCloseTo(square - mean * mean, within(1e-12 * scale));
    for (double p : new double[] {0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 0.99}) {
      assertThat(total.percentile(p).upper()).hasValue(RegisterOracle.percentile(expected, p));
    }
  }

  @Property(tries = 15)
  void distribution_ofEstimates_enclosesThatOfFinerBounds(@ForAll Random random) {
    RiskRegister register = RiskRegister.EMPTY;
    for (int i = 0; i < 5; i++) {
      register = register.withRisk(risk(i, hundredths(random), estimate(random)));
    }
    RegisterModel model = RegisterModel.of(register);
    RegisterConvention coarse = RegisterConvention.standard().withLatticePoints(256);
    RegisterDistribution wide = RegisterDistribution.of(model, coarse);
    RegisterDistribution close = RegisterDistribution.of(model, coarse.withLatticePoints(2048));
    for (double p : new double[] {0.1, 0.5, 0.8, 0.95}) {
      double least = wide.percentile(p).lower().orElseThrow();
      double most = wide.percentile(p).upper().orElseThrow();
      double mean = (close.percentile(p).lower().orElseThrow()
              + close.percentile(p).upper().orElseThrow())
          / 2;
      assertThat(mean).isBetween(least, most);
      double amount = (least + most) / 2;
      assertThat(close.probabilityOfAtMost(amount).lower().orElseThrow())
          .isLessThanOrEqualTo(wide.probabilityOfAtMost(amount).upper().orElseThrow() + 1e-9);
      assertThat(close.probabilityOfAtMost(amount).upper().orElseThrow())
          .isGreaterThanOrEqualTo(wide.probabilityOfAtMost(amount).lower().orElseThrow() - 1e-9);
    }
  }

  private static Estimate estimate(Random random) {
    double low = random.nextInt(20) - 5;
    return switch (random.nextInt(5)) {
      case 0 -> Estimate.uniform(low, low + 7);
      case 1 -> Estimate.triangular(low, low + 3, low + 20);
      case 2 -> Estimate.betaPert(low, low + 3, low + 20);
      case 3 -> Estimate.logNormal(10, 4);
      default -> Estimate.fixed(low);
    };
  }

  @Property(tries = 50)
  void distribution_doesNotDependOnTheOrder(@ForAll Random random) {
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      risks.add(risk(i, hundredths(random), Estimate.fixed(random.nextInt(30))));
    }
    RegisterDistribution first = distribution(RegisterModel.of(new RiskRegister(risks, List.of())));
    RegisterDistribution second =
        distribution(RegisterModel.of(new RiskRegister(Lists.reverse(risks), List.of())));
    for (double p : new double[] {0.2, 0.5, 0.8}) {
      assertThat(first.percentile(p)).isEqualTo(second.percentile(p));
    }
  }
}
