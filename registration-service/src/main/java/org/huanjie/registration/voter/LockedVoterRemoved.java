package org.huanjie.registration.voter;

import java.util.UUID;
import org.huanjie.kit.access.Caller;

/** Within the service, in the same transaction: a registration was removed while its citizen's certificate was out. */
public record LockedVoterRemoved(UUID voter, Caller by) {}
