package dev.tandem.examples.metrics.input;

import dev.tandem.core.product.Product;
import dev.tandem.examples.csv.CsvRows;

/**
 * Objectives as a table says them.
 *
 * @param rows a row for each key result
 * @param product a product that has nothing but the objectives
 */
record ObjectiveTable(CsvRows<KeyResultRow> rows, Product product) {}
