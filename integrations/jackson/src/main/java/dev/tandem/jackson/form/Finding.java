package dev.tandem.jackson.form;

/**
 * What was refused, and where.
 *
 * @param path the element, for example {@code project.tasks[3].duration}; empty for the whole
 * @param message what is wrong and what to do about it
 */
public record Finding(String path, String message) {}
