/**
 * What a project manager writes down: a project with its tasks, dependencies, constraints and progress.
 *
 * <p>Start at {@link dev.tandem.core.project.Project}.
 */
@NullMarked
package dev.tandem.core.project;

import org.jspecify.annotations.NullMarked;
