package dev.tandem.core.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;

/**
 * Resources that work together: the team works whenever at least one of its members does. Where each has to do a part of their own, assign
 * them one by one.
 *
 * @param id identifies the team within its project; distinct from the ids of its resources
 * @param name what people call it
 * @param members the resources that belong to it, each once
 */
public record Team(ResourceId id, String name, List<ResourceId> members) {

  /**
   * Copies and checks the members.
   *
   * @throws IllegalArgumentException if a member is named twice
   */
  public Team {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    members = ImmutableList.copyOf(members);
    checkArgument(
        ImmutableSet.copyOf(members).size() == members.size(),
        "members of team %s must be distinct: %s. Name each member once.",
        id,
        members);
  }
}
