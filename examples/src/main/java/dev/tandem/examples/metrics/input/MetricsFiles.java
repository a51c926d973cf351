package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.SourceText;

/**
 * The texts of the four tables.
 *
 * @param survey who would recommend the product
 * @param events what users did
 * @param subscriptions what customers paid
 * @param keyResults how far the objectives have come
 */
public record MetricsFiles(
    SourceText survey, SourceText events, SourceText subscriptions, SourceText keyResults) {}
