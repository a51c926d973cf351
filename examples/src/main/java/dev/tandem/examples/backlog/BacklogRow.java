package dev.tandem.examples.backlog;

import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.Wsjf;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;

/**
 * One row of a backlog: what three methods need to know of an item.
 *
 * @param name what people call it
 * @param rice its RICE judgements
 * @param uncertain its RICE score with how far it may be off
 * @param wsjf its WSJF judgements
 * @param item its duration, cost of delay and requirements
 */
record BacklogRow(String name, Rice rice, UncertainItem uncertain, Wsjf wsjf, BacklogItem item) {}
