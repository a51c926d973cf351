/**
 * When features, releases and objectives come, from the tasks that deliver them: {@link dev.tandem.scheduling.roadmap.Roadmap}.
 */
@NullMarked
package dev.tandem.scheduling.roadmap;

import org.jspecify.annotations.NullMarked;
