/**
 * The serial schedule generation scheme over working time: a list of tasks in, resource-feasible dates out; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.scheme.WorkingTimeScheme}; it reads a {@link
 * dev.tandem.scheduling.resource.scheme.LevellingProblem}.
 */
@NullMarked
package dev.tandem.scheduling.resource.scheme;

import org.jspecify.annotations.NullMarked;
