/** What is wrong with a model: every problem at once, each with the rule it breaks and what to do about it. */
@NullMarked
package dev.tandem.core.problem;

import org.jspecify.annotations.NullMarked;
