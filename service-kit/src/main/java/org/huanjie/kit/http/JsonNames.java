package org.huanjie.kit.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Violations name fields as clients write them: {@code void} of a count cannot have that name in Java. */
@Singleton
class JsonNames implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(new OfJson());
    }

    static final class OfJson implements PropertyNodeNameProvider {
        @Override
        public String getName(Property property) {
            if (property instanceof JavaBeanProperty bean) {
                for (Field field : bean.getDeclaringClass().getDeclaredFields()) {
                    JsonProperty name = field.getAnnotation(JsonProperty.class);
                    if (name != null
                            && !name.value().isEmpty()
                            && field.getName().equals(property.getName())) {
                        return name.value();
                    }
                }
            }
            return property.getName();
        }
    }
}
