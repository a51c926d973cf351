/**
 * The report on a plan in full, section by section. Start at {@link dev.tandem.examples.report.section.PlanSection}; an analysis goes in,
 * lines on a page come out.
 */
@NullMarked
package dev.tandem.examples.report.section;

import org.jspecify.annotations.NullMarked;
