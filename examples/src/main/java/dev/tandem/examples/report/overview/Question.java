package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;

/**
 * A question that the screen answers.
 *
 * @param title the question
 * @param section the name of the section in which the answer stands in full
 * @param sentences the answer, what matters most first; empty if there is nothing to say
 */
record Question(String title, String section, ImmutableList<String> sentences) {}
