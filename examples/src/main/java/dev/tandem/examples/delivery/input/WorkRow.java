package dev.tandem.examples.delivery.input;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the board recorded of an item: that it entered a state, or that nobody could go on with it.
 *
 * @param item the item
 * @param type what the board calls it; empty if it does not say
 * @param feature the feature that it serves
 * @param size its size in the team's unit
 * @param time when
 * @param state the state that it entered; empty if it was blocked
 * @param blockedUntil until when nobody could go on; empty if it entered a state, or is still blocked
 */
record WorkRow(
    String item,
    String type,
    Optional<String> feature,
    OptionalDouble size,
    Instant time,
    Optional<String> state,
    Optional<Instant> blockedUntil) {}
