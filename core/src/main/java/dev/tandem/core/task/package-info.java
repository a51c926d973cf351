/**
 * What a project manager writes down of one task, and of how two depend on each other: duration, constraints, progress, dependencies and
 * lags.
 *
 * <p>Start at {@link dev.tandem.core.task.Task}; a {@link dev.tandem.core.project.Project} holds tasks together.
 */
@NullMarked
package dev.tandem.core.task;

import org.jspecify.annotations.NullMarked;
