/**
 * The choices that make one tool's dates differ from another's, each as a type, with named sets of them.
 *
 * <p>Start at {@link dev.tandem.scheduling.policy.SchedulingPolicy}; the network compiler and the critical path read it.
 */
@NullMarked
package dev.tandem.scheduling.policy;

import org.jspecify.annotations.NullMarked;
