package dev.tandem.scheduling.resource.rcpsp.lag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnschedulingSchemeTest {

  /** A crane lifts a part, which must be fixed by it at most so many slots later; it has something else to do for three slots. */
  private static ResourceProblemBuilder crane(int most) {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(1);
    int lift = builder.activity(2, 1);
    builder.activity(3, 1);
    int fix = builder.activity(1, 1);
    return builder.precedence(lift, fix).maximalLag(lift, fix, most);
  }

  @Test
  void decode_startTooEarly_isTakenBack() {
    UnschedulingScheme scheme = new UnschedulingScheme(crane(3).build());
    assertThat(scheme.decode(new int[] {0, 1, 2})).isEqualTo(6);
    assertThat(scheme.starts()).containsExactly(3, 0, 5);
  }

  @Test
  void decode_roomBetween_isUsed() {
    UnschedulingScheme scheme = new UnschedulingScheme(crane(5).build());
    assertThat(scheme.decode(new int[] {0, 1, 2})).isEqualTo(6);
    assertThat(scheme.starts()).containsExactly(0, 2, 5);
  }

  @Test
  void decode_pinThatLeavesNoRoom_costsTheSlotsThatAreMissed() {
    ResourceProblem problem = crane(3).pin(0, 1).pin(1, 3).build();
    UnschedulingScheme scheme = new UnschedulingScheme(problem);
    assertThat(scheme.decode(new int[] {0, 1, 2})).isEqualTo(2 * SerialScheme.LATENESS + 7);
  }

  @Test
  void writeNext_schedule_isItsActivitiesByStart() {
    UnschedulingScheme scheme = new UnschedulingScheme(crane(3).build());
    scheme.decode(new int[] {0, 1, 2});
    int[] next = new int[3];
    scheme.writeNext(next);
    assertThat(next).containsExactly(1, 0, 2);
  }

  @Test
  void profile_firstAndLast_findRoomAroundWhatIsTaken() {
    UnitProfile profile = new UnitProfile(
        List.of(Capacity.constant(2), Capacity.constant(1).thenFrom(8, 0).thenFrom(9, 1)));
    profile.take(2, new int[] {1, 0}, 3);
    int[] both = {2, 1};
    assertThat(profile.first(2, both, 0)).isZero();
    assertThat(profile.first(2, both, 2)).isEqualTo(5);
    assertThat(profile.first(4, both, 2)).isEqualTo(9);
    assertThat(profile.last(2, both, 0, 7)).isEqualTo(6);
    assertThat(profile.last(2, both, 0, 5)).isEqualTo(5);
    assertThat(profile.last(2, both, 0, 4)).isEqualTo(1);
    assertThat(profile.last(0, both, 0, 4)).isEqualTo(4);
    profile.give(2, new int[] {1, 0}, 3);
    assertThat(profile.first(4, both, 2)).isEqualTo(2);
    assertThat(profile.first(4, both, 1_000)).isEqualTo(1_000);
    profile.take(1, both, 0);
    profile.clear();
    assertThat(profile.first(4, both, 0)).isZero();
  }
}
