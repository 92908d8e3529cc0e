package org.huanjie.registration.district;

import java.util.UUID;
import org.huanjie.registration.election.Level;

/** A district of a published plan, as this service knows it. */
public record District(UUID id, String election, Level level, String division, int number, String name, UUID plan) {}
