package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.report.section.PlanSection;

/**
 * A question that the screen answers.
 *
 * @param title the question
 * @param section where the answer stands in full
 * @param sentences the answer, what matters most first; empty if there is nothing to say
 */
record Question(String title, PlanSection section, ImmutableList<String> sentences) {}
