package dev.tandem.metrics.bottleneck;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A stage of work: how much comes, how much it can do, and how much both vary.
 *
 * @param name what people call it; not blank
 * @param demand items that come in a unit of time; at least 0
 * @param capacity items that all its people together can finish in that time; above 0
 * @param servers how many work in parallel, each on one item; at least 1
 * @param arrivalVariability squared coefficient of variation of the times between arrivals: 1 for a Poisson process, 0 for a clock
 * @param serviceVariability squared coefficient of variation of the time an item takes: 1 for exponential times, 0 if all take the same
 */
public record WorkStage(
    String name,
    double demand,
    double capacity,
    int servers,
    double arrivalVariability,
    double serviceVariability) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code name} is blank, {@code demand} or a variability is not finite and at least 0, {@code capacity}
   *     is not finite and above 0, or {@code servers} is less than 1
   */
  public WorkStage {
    checkArgument(!name.isBlank(), "name of a stage must not be blank: \"%s\". Name it.", name);
    checkArgument(
        demand >= 0 && Double.isFinite(demand),
        "demand must be finite and at least 0: %s, stage %s. Count what comes.",
        demand,
        name);
    checkArgument(
        capacity > 0 && Double.isFinite(capacity) && Double.isFinite(demand / capacity),
        "capacity must be finite, above 0 and not beyond all measure of the demand: %s, stage %s. Count what it finishes when it is never idle.",
        capacity,
        name);
    checkArgument(
        servers >= 1,
        "servers must be at least 1: %s, stage %s. Count who works in parallel.",
        servers,
        name);
    checkVariability("arrivals", arrivalVariability, name);
    checkVariability("service", serviceVariability, name);
  }

  private static void checkVariability(String role, double variability, String name) {
    checkArgument(
        variability >= 0 && Double.isFinite(variability),
        "variability of %s must be finite and at least 0: %s, stage %s. Divide the variance by the squared mean.",
        role,
        variability,
        name);
  }

  /**
   * {@return a stage of one server with Poisson arrivals and exponential times}
   *
   * @param name what people call it
   * @param demand items that come in a unit of time
   * @param capacity items that it can finish in that time
   * @throws IllegalArgumentException if {@code name} is blank, {@code demand} is below 0 or {@code capacity} not above 0
   */
  public static WorkStage of(String name, double demand, double capacity) {
    return new WorkStage(name, demand, capacity, 1, 1, 1);
  }

  /**
   * {@return this stage with several in parallel}
   *
   * @param newServers how many; the capacity stays that of all together
   * @throws IllegalArgumentException if {@code newServers} is less than 1
   */
  public WorkStage withServers(int newServers) {
    return new WorkStage(
        name, demand, capacity, newServers, arrivalVariability, serviceVariability);
  }

  /**
   * {@return this stage with other variabilities}
   *
   * @param arrivals squared coefficient of variation of the times between arrivals
   * @param service squared coefficient of variation of the time an item takes
   * @throws IllegalArgumentException if one is not finite and at least 0
   */
  public WorkStage withVariability(double arrivals, double service) {
    return new WorkStage(name, demand, capacity, servers, arrivals, service);
  }

  /** {@return demand over capacity; 1 and more cannot be worked off} */
  public double utilisation() {
    return demand / capacity;
  }

  /** {@return how long an item takes one server on average} */
  public double serviceTime() {
    return servers / capacity;
  }
}
