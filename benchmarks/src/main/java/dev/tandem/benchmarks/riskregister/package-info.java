/** How long the distribution of a risk register takes. */
@NullMarked
package dev.tandem.benchmarks.riskregister;

import org.jspecify.annotations.NullMarked;
