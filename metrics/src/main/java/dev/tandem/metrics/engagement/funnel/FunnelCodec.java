package dev.tandem.metrics.engagement.funnel;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a funnel, and reads it back. */
final class FunnelCodec {

  private FunnelCodec() {}

  static void write(StateWriter out, Funnel funnel) {
    out.putInt(funnel.steps().size());
    funnel.steps().forEach(out::putText);
    out.putLong(funnel.window().toMillis());
    out.putEnum(funnel.entry());
    out.putInt(funnel.strictness().size());
    funnel.strictness().forEach(out::putEnum);
    out.putLong(funnel.grace().toMillis());
    out.putInt(funnel.stepWindows().size());
    funnel.stepWindows().forEach(step -> out.putLong(step.toMillis()));
  }

  static Funnel read(StateReader in) {
    List<String> steps = new ArrayList<>();
    int count = in.count("steps", Integer.BYTES);
    in.check(count <= Funnel.MOST_STEPS, "have at most " + Funnel.MOST_STEPS + " steps");
    for (int step = 0; step < count; step++) {
      String name = in.getText();
      in.check(!name.isEmpty(), "name its steps");
      steps.add(name);
    }
    long window = in.getLong();
    FunnelEntry entry = in.getEnum(FunnelEntry.class);
    Set<FunnelStrictness> rules = readRules(in);
    long grace = in.getLong();
    List<Duration> stepWindows = new ArrayList<>();
    for (int left = in.count("windows of steps", Long.BYTES); left > 0; left--) {
      stepWindows.add(Duration.ofMillis(in.getLong()));
    }
    Funnel funnel = new Funnel(
        steps, Duration.ofMillis(window), entry, rules, Duration.ofMillis(grace), stepWindows);
    in.check(
        funnel.window().toMillis() == window
            && funnel.grace().toMillis() == grace
            && funnel.stepWindows().equals(stepWindows),
        "have windows and a grace within three million years");
    return funnel;
  }

  private static Set<FunnelStrictness> readRules(StateReader in) {
    Set<FunnelStrictness> rules = EnumSet.noneOf(FunnelStrictness.class);
    for (int left = in.count("rules", Integer.BYTES); left > 0; left--) {
      FunnelStrictness rule = in.getEnum(FunnelStrictness.class);
      in.check(
          rules.stream().allMatch(earlier -> earlier.compareTo(rule) < 0),
          "name its rules in order, each once");
      rules.add(rule);
    }
    return rules;
  }
}
