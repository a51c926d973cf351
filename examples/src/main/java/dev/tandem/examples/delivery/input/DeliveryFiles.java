package dev.tandem.examples.delivery.input;

import dev.tandem.examples.csv.SourceText;

/**
 * The texts of the five tables.
 *
 * @param workflow what the states of the team's board mean
 * @param work what the board recorded of each item
 * @param deployments what was brought to users
 * @param incidents what failed there
 * @param costs what was booked on tasks
 */
public record DeliveryFiles(
    SourceText workflow,
    SourceText work,
    SourceText deployments,
    SourceText incidents,
    SourceText costs) {}
