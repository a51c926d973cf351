package dev.tandem.metrics.prioritisation.choice;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/** The likelihood of the paired MaxDiff logit: Σ over tasks of u(best) − u(worst) − log Σ e^(uᵢ − uⱼ) over ordered pairs shown. */
final class BestWorstLikelihood implements ChoiceLikelihood {

  private final int items;
  private final List<int[]> shown = new ArrayList<>();
  private final List<int[]> bestAndWorst = new ArrayList<>();

  BestWorstLikelihood(List<String> names, List<MaxDiffTask> tasks) {
    items = names.size();
    for (MaxDiffTask task : tasks) {
      shown.add(Ints.toArray(task.shown().stream().map(names::indexOf).toList()));
      bestAndWorst.add(new int[] {names.indexOf(task.best()), names.indexOf(task.worst())});
    }
  }

  @Override
  public double logLikelihood(double[] utilities) {
    double sum = 0;
    for (int t = 0; t < shown.size(); t++) {
      int[] choice = bestAndWorst.get(t);
      double chosen = utilities[choice[0]] - utilities[choice[1]];
      double all = 0;
      for (int i : shown.get(t)) {
        for (int j : shown.get(t)) {
          all += i == j ? 0 : StrictMath.exp(utilities[i] - utilities[j] - chosen);
        }
      }
      sum -= StrictMath.log(all);
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] utilities) {
    double[] gradient = new double[items];
    for (int t = 0; t < shown.size(); t++) {
      int[] task = shown.get(t);
      double[] expected = expectedNet(probabilities(task, utilities));
      gradient[bestAndWorst.get(t)[0]]++;
      gradient[bestAndWorst.get(t)[1]]--;
      for (int k = 0; k < task.length; k++) {
        gradient[task[k]] -= expected[k];
      }
    }
    return gradient;
  }

  /** The information of a task is the covariance of the vector that is 1 at the best, −1 at the worst item, else 0. */
  @Override
  public double[][] information(double[] utilities) {
    double[][] information = new double[items][items];
    for (int[] task : shown) {
      double[][] probability = probabilities(task, utilities);
      double[] expected = expectedNet(probability);
      for (int k = 0; k < task.length; k++) {
        for (int l = 0; l < task.length; l++) {
          double either = probability[k][l] + probability[l][k];
          information[task[k]][task[k]] += either;
          information[task[k]][task[l]] -= either + expected[k] * expected[l];
        }
      }
    }
    return information;
  }

  /** {@return for each pair of positions the probability that the first is chosen as best and the second as worst} */
  private static double[][] probabilities(int[] task, double[] utilities) {
    double range = range(task, utilities);
    double[][] probability = new double[task.length][task.length];
    double all = 0;
    for (int k = 0; k < task.length; k++) {
      for (int l = 0; l < task.length; l++) {
        probability[k][l] =
            k == l ? 0 : StrictMath.exp(utilities[task[k]] - utilities[task[l]] - range);
        all += probability[k][l];
      }
    }
    for (double[] row : probability) {
      for (int l = 0; l < row.length; l++) {
        row[l] /= all;
      }
    }
    return probability;
  }

  private static double range(int[] task, double[] utilities) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int item : task) {
      highest = Math.max(highest, utilities[item]);
      lowest = Math.min(lowest, utilities[item]);
    }
    return highest - lowest;
  }

  /** {@return for each position P(best) − P(worst)} */
  private static double[] expectedNet(double[][] probability) {
    double[] net = new double[probability.length];
    for (int k = 0; k < net.length; k++) {
      for (int l = 0; l < net.length; l++) {
        net[k] += probability[k][l] - probability[l][k];
      }
    }
    return net;
  }
}
