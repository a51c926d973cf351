/**
 * How much of each resource a schedule takes, when it takes too much, and what is idle.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.load.ResourceLoads}; a schedule goes in, the load of each resource and team comes out.
 */
@NullMarked
package dev.tandem.scheduling.resource.load;

import org.jspecify.annotations.NullMarked;
