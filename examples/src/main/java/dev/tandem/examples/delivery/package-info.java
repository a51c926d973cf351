/** The report on delivery: earned value, flow, deployments, and forecasts side by side. */
@NullMarked
package dev.tandem.examples.delivery;

import org.jspecify.annotations.NullMarked;
