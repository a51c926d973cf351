package dev.tandem.metrics.prioritisation.choice;

/** The logarithm of the likelihood of choices, as a concave function of utilities that only their differences determine. */
interface ChoiceLikelihood {

  /** {@return the log-likelihood at these utilities} */
  double logLikelihood(double[] utilities);

  /** {@return the gradient of the log-likelihood} */
  double[] gradient(double[] utilities);

  /** {@return Fisher's information: minus the matrix of second derivatives} */
  double[][] information(double[] utilities);
}
