package org.huanjie.districting.division;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which units become part of another.
 *
 * @param units  that end
 * @param name   of the whole from now on; not given, the name stays
 * @param reason needed where the change touches published districts
 */
record MergeRequest(
        @NotEmpty @Size(max = 99) List<@NotBlank @Size(max = 15) String> units,
        @Size(min = 1, max = 100) String name,
        @Size(max = 500) String reason) {}
