/**
 * Who can help or harm a project.
 *
 * <p>Start at {@link dev.tandem.core.stakeholder.Stakeholder}; power, interest and attitude go in, a place in the grid comes out.
 */
@NullMarked
package dev.tandem.core.stakeholder;

import org.jspecify.annotations.NullMarked;
