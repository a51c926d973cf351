package dev.tandem.scheduling.resource.rcpsp.bound;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;

/**
 * The dead ends of a search, in the order in which it came to them: sets of literals that never hold together.
 *
 * <p>A literal bounds the start of an activity j: quantity 2 j with a slot says "starts at the slot or later", quantity 2 j + 1 "starts at
 * the slot or earlier". Literals of all dead ends stand one after the other.
 *
 * @param ends for each dead end, the place after its last literal
 * @param quantities the quantities of the literals
 * @param slots the slots of the literals
 */
public record DeadEnds(
    ImmutableIntArray ends, ImmutableIntArray quantities, ImmutableIntArray slots) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if there is not one slot for each quantity, or if the dead ends do not share out all literals in order
   */
  public DeadEnds {
    checkArgument(
        quantities.length() == slots.length(),
        "literals must have a quantity and a slot each: %s quantities, %s slots. State both for each.",
        quantities.length(),
        slots.length());
    int from = 0;
    for (int place = 0; place < ends.length(); place++) {
      checkArgument(
          ends.get(place) >= from,
          "dead ends must end in order: %s after %s. State for each the place after its last literal.",
          ends.get(place),
          from);
      from = ends.get(place);
    }
    checkArgument(
        from == quantities.length(),
        "dead ends must take all literals: %s of %s. State for each the place after its last literal.",
        from,
        quantities.length());
  }

  /** {@return how many dead ends there are} */
  public int count() {
    return ends.length();
  }

  /**
   * {@return the place of the first literal of a dead end}
   *
   * @param deadEnd its number, from 0
   */
  int from(int deadEnd) {
    return deadEnd == 0 ? 0 : ends.get(deadEnd - 1);
  }

  /** {@return for example {@code 12 dead ends of 70 literals}} */
  @Override
  public String toString() {
    return count() + " dead ends of " + quantities.length() + " literals";
  }
}
