package dev.tandem.scheduling.kernel;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an editor writes is its own: the network that it started from stays as it is. */
class EditableNetworkTest {
  private final CompiledNetwork original = CompiledPlan.of(
          Project.builder("plan", LocalDate.of(2026, 1, 5))
              .task("a", workdays(1))
              .task("b", workdays(2))
              .dependency("a", "b")
              .build(),
          SchedulingPolicy.standard())
      .network();
  private final EditableNetwork editable = new EditableNetwork(original);

  @Test
  void put_intoANode_leavesTheOriginalAlone() {
    NodeValues values = new NodeValues();
    values.work(100, 50);
    editable.put(0, values);
    assertThat(editable.network().nodes.remaining(0)).isEqualTo(50);
    assertThat(original.nodes.remaining(0)).isEqualTo(8 * 3600);
  }

  @Test
  void read_afterPut_givesTheSame() {
    NodeValues values = new NodeValues();
    values.work(100, 50);
    editable.put(1, values);
    NodeValues read = new NodeValues();
    editable.read(1, read);
    assertThat(read.duration).isEqualTo(100);
    assertThat(read.remaining).isEqualTo(50);
    assertThat(read.startLow).isEqualTo(CompiledNetwork.NEVER);
  }

  @Test
  void put_intoALink_leavesTheOriginalAlone() {
    LinkValues values = new LinkValues();
    values.clockLag(60);
    editable.put(0, values);
    assertThat(editable.network().links.lag(0)).isEqualTo(60);
    assertThat(original.links.lag(0)).isZero();
  }

  @Test
  void network_whenLinksNeedMoreRoom_readsTheNewColumns() {
    CompiledNetwork first = editable.network();
    int link = -1;
    while (editable.network() == first) {
      link = editable.links().add(0, 1);
    }
    assertThat(editable.network().links.to(link)).isEqualTo(1);
    assertThat(editable.network().nodes).isSameAs(first.nodes);
    assertThat(original.links.size()).isEqualTo(1);
  }
}
