package dev.tandem.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<String> lines = new ArrayList<>();
  private final Hand clock = new Hand();
  private final Progress progress = new Progress(lines::add, clock);

  @Test
  void proceed_withinTwoSeconds_saysNothing() {
    progress.stage("simulating 100 samples");
    clock.seconds = 1;
    assertThat(progress.proceed(99, 100)).isTrue();
    assertThat(lines).isEmpty();
  }

  @Test
  void proceed_laterOn_saysEveryTwoSecondsHowFarItIs() {
    progress.stage("simulating 100 samples");
    clock.seconds = 2;
    progress.proceed(10, 100);
    clock.seconds = 3;
    progress.proceed(20, 100);
    clock.seconds = 5;
    progress.proceed(61, 100);
    assertThat(lines)
        .containsExactly(
            "… simulating 100 samples, 10 %, 2 s", "… simulating 100 samples, 61 %, 5 s");
  }

  @Test
  void show_nextStage_forgetsTheShareOfTheLast() {
    progress.stage("simulating 100 samples");
    progress.proceed(100, 100);
    progress.stage("pricing a day of each task");
    clock.seconds = 4;
    progress.show();
    assertThat(lines).containsExactly("… pricing a day of each task, 4 s");
  }

  /** A clock that is set by hand. */
  private static final class Hand extends Ticker {
    private long seconds;

    @Override
    public long read() {
      return Duration.ofSeconds(seconds).toNanos();
    }
  }
}
