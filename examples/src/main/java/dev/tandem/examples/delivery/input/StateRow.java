package dev.tandem.examples.delivery.input;

import dev.tandem.core.work.WorkflowState;
import java.util.OptionalInt;

/**
 * What a state of the board means.
 *
 * @param state the state
 * @param people how many can work on items in it at a time; empty if nobody said
 */
record StateRow(WorkflowState state, OptionalInt people) {}
