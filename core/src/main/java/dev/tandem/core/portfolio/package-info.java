/**
 * Products and projects joined by ids, and checked as one: {@link dev.tandem.core.portfolio.Portfolio}.
 */
@NullMarked
package dev.tandem.core.portfolio;

import org.jspecify.annotations.NullMarked;
