/**
 * Who or what does the work: people, machines and teams.
 *
 * <p>Start at {@link dev.tandem.core.resource.Resource}; a {@link dev.tandem.core.project.Project} assigns resources to tasks.
 */
@NullMarked
package dev.tandem.core.resource;

import org.jspecify.annotations.NullMarked;
