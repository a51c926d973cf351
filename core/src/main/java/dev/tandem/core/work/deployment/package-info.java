/**
 * What reached an environment, and what broke there.
 *
 * <p>Start at {@link dev.tandem.core.work.deployment.Deployment}; an {@link dev.tandem.core.work.deployment.Incident} may name one.
 */
@NullMarked
package dev.tandem.core.work.deployment;

import org.jspecify.annotations.NullMarked;
