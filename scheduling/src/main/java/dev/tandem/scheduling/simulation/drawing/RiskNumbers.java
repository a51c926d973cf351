package dev.tandem.scheduling.simulation.drawing;

/**
 * Which random numbers a risk takes.
 *
 * @param event the dimension that says whether it occurs
 * @param cost that of the change in cost
 * @param value that of the change in value
 */
public record RiskNumbers(int event, int cost, int value) {}
