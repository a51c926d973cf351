package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Collects the known lines of an {@link MrrBridge} of a month that is over, for example those that another tool prints; the annual recurring
 * revenue is twelve times the closing amount.
 *
 * <p>Mutable and not safe for use by several threads at once. The bridges that it builds may be shared.
 */
public final class MrrBridgeBuilder {
  private static final int MONTHS_PER_YEAR = 12;

  private final YearMonth month;
  private final Money opening;
  private Money newBusiness;
  private Money expansion;
  private Money reactivation;
  private Money contraction;
  private Money churn;
  private Money exchange;
  private Optional<Money> closing = Optional.empty();
  private AccountCounts accounts = AccountCounts.NONE;

  MrrBridgeBuilder(YearMonth month, Money opening) {
    this.month = month;
    this.opening = opening;
    Money zero = Money.zero(opening.getCurrencyUnit());
    newBusiness = zero;
    expansion = zero;
    reactivation = zero;
    contraction = zero;
    churn = zero;
    exchange = zero;
  }

  /**
   * {@return this builder, with an amount of new business}
   *
   * @param amount the amount
   * @throws IllegalArgumentException if the currency is not that of the opening
   */
  public MrrBridgeBuilder newBusiness(Money amount) {
    newBusiness = checked("new", amount);
    return this;
  }

  /**
   * {@return this builder, with an amount of expansion}
   *
   * @param amount the amount
   * @throws IllegalArgumentException if the currency is not that of the opening
   */
  public MrrBridgeBuilder expansion(Money amount) {
    expansion = checked("expansion", amount);
    return this;
  }

  /**
   * {@return this builder, with an amount of reactivation}
   *
   * @param amount the amount
   * @throws IllegalArgumentException if the currency is not that of the opening
   */
  public MrrBridgeBuilder reactivation(Money amount) {
    reactivation = checked("reactivation", amount);
    return this;
  }

  /**
   * {@return this builder, with an amount of contraction}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative or the currency is not that of the opening
   */
  public MrrBridgeBuilder contraction(Money amount) {
    contraction = checkedLoss("contraction", amount);
    return this;
  }

  /**
   * {@return this builder, with an amount of churn}
   *
   * @param amount the amount, not negative
   * @throws IllegalArgumentException if the amount is negative or the currency is not that of the opening
   */
  public MrrBridgeBuilder churn(Money amount) {
    churn = checkedLoss("churn", amount);
    return this;
  }

  /**
   * {@return this builder, with an amount by which exchange rates alone changed revenue}
   *
   * @param amount the amount, with its sign
   * @throws IllegalArgumentException if the currency is not that of the opening
   */
  public MrrBridgeBuilder exchange(Money amount) {
    exchange = checked("exchange", amount);
    return this;
  }

  /**
   * {@return this builder, with a closing amount that was stated rather than worked out}
   *
   * @param amount the amount
   * @throws IllegalArgumentException if the currency is not that of the opening
   */
  public MrrBridgeBuilder closing(Money amount) {
    closing = Optional.of(checked("closing", amount));
    return this;
  }

  /**
   * {@return this builder, with counts of accounts}
   *
   * @param counts how many accounts and movements there were
   */
  public MrrBridgeBuilder accounts(AccountCounts counts) {
    accounts = counts;
    return this;
  }

  /** {@return the bridge; without a stated closing amount, the one to which the movements lead} */
  public MrrBridge build() {
    MrrBridge open = withClosing(opening);
    return withClosing(closing.orElse(opening.plus(open.gap())));
  }

  /** {@return the month and its opening} */
  @Override
  public String toString() {
    return "bridge of " + month + " from " + opening + ", not built";
  }

  private MrrBridge withClosing(Money end) {
    return new MrrBridge(
        MethodStatement.of("MRR movements").with("amounts", "as stated"),
        month,
        month,
        opening,
        newBusiness,
        expansion,
        reactivation,
        contraction,
        churn,
        exchange,
        end,
        end.multipliedBy(MONTHS_PER_YEAR),
        accounts,
        true);
  }

  private Money checked(String line, Money amount) {
    checkArgument(
        amount.isSameCurrency(opening),
        "currency of %s must be %s: %s. Convert it, or make one bridge for each currency.",
        line,
        opening.getCurrencyUnit(),
        amount.getCurrencyUnit());
    return amount;
  }

  private Money checkedLoss(String line, Money amount) {
    checkArgument(
        !amount.isNegative(),
        "%s must not be negative: %s. State losses as positive amounts.",
        line,
        amount);
    return checked(line, amount);
  }
}
