CREATE TRIGGER activities_wait AFTER INSERT ON activities BEGIN
    INSERT INTO audit_waiting (activity_id, workspace_id) VALUES (NEW.id, NEW.workspace_id);
END;
CREATE TRIGGER activities_stay BEFORE UPDATE ON activities BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER activities_remain BEFORE DELETE ON activities BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER audit_seals_stay BEFORE UPDATE ON audit_seals BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER audit_seals_remain BEFORE DELETE ON audit_seals BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
-- INSERT OR REPLACE would remove a row without a word to the guards above.
CREATE TRIGGER activities_are_new BEFORE INSERT ON activities WHEN EXISTS (SELECT 1 FROM activities WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER audit_seals_are_new BEFORE INSERT ON audit_seals WHEN EXISTS (
    SELECT 1 FROM audit_seals
    WHERE activity_id = NEW.activity_id OR (workspace_id = NEW.workspace_id AND number = NEW.number)
) BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
