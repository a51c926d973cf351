package dev.tandem.core.forecast;

import dev.tandem.core.portfolio.DeliveryScope;

/**
 * A method that says when a delivery is expected to be finished: a feature, a release, or a whole portfolio.
 *
 * <p>Methods that know nothing of each other are asked about the same scope, and their answers stand side by side. Implementations are
 * immutable.
 */
public interface FinishMethod {

  /**
   * {@return when a delivery is expected to be finished, or why the method cannot say}
   *
   * <p>What is finished already is forecast for the day of the forecast, with nothing left.
   *
   * @param scope what has to be finished
   */
  FinishOutlook forecast(DeliveryScope scope);
}
