package dev.tandem.examples.generator;

import java.time.LocalDateTime;

/**
 * A member of the club.
 *
 * @param id the user
 * @param week in which week of the season the member signed up, from 0
 * @param signedUp when
 * @param segment what the member drinks
 * @param affinity how much the member likes the club, from 0 to 1
 */
record Member(String id, int week, LocalDateTime signedUp, String segment, double affinity) {}
