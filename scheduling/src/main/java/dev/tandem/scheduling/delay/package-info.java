/**
 * Which events delayed a project, and by how much, by the named methods of forensic schedule analysis.
 *
 * <p>Start at {@link dev.tandem.scheduling.delay.DelayCase}; plans, updates and events go in, a {@link
 * dev.tandem.scheduling.delay.DelayAnalysis} comes out that says which method it is of.
 */
@NullMarked
package dev.tandem.scheduling.delay;

import org.jspecify.annotations.NullMarked;
